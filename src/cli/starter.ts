/** The lesson that `lectern new` writes: each of its slides shows one thing that a lesson can do. */
export const starterLesson = (title: string): string => `---
title: ${JSON.stringify(title)}
lang: en
---

# ${title}

What is this lesson about, in one sentence?

Note:
Speaker notes follow a line that says Note.

## Each second-level heading begins a slide

- Lists are for what belongs together
- Three or four items are enough
- \`###\` begins a slide below this one

Note:
Say what the list does not say.

## Code can be walked through, line by line

\`\`\`ts {1|3|1-4}
function greet(name: string): string {
  // The lines to look at stand in braces after the language.
  return \`Good morning, \${name}\`;
}
\`\`\`

## How a release travels

![A release manager sends work out to three crews and gets their results back](how-a-release-travels.png)

1. **Release Manager** — One person decides what goes out, and when.
2. **Crews** — Three crews each own one part of it.
3. **Release plans** — The plan goes out to all three at once.
4. **Finished work** — Results come back as each crew is done.

Note:
The picture is drawn from how-a-release-travels.prompt.md; the list says in which order it builds up.

## Now make it yours

> Change this file and save it: the slide changes while you look at it.
`;

/** The brief of its diagram. */
export const starterBrief = `# How a Release Travels

**Filename**: \`how-a-release-travels.png\`

## THE STORY

One person decides what is released. Three crews do the work, each in its own way and its own time.

## CONDENSED BRIEF

**Top Layer - Release Manager**:
- Center top: "Release Manager"
- Role: "Decides what goes out, and when"
- Color: Gold (#fbbf24)
- Size: Large hexagon

**Middle Layer - What they tell each other**:
- Arrows flowing down: "Release plans"
- Arrows flowing up: "Finished work"
- Color: Blue (#2563eb) for plans, green (#10b981) for finished work

**Bottom Layer - Crews (3 Specialists)**:
- Three crews arranged in row:
  1. "Builders"
  2. "Testers"
  3. "Writers"
- Color: Purple (#8b5cf6)
- Size: Small, uniform

**Bottom**: "One plan, three crews, no meetings."

## COLOR SEMANTICS
- Gold (#fbbf24): Release Manager
- Blue (#2563eb): Plans
- Green (#10b981): Finished work
- Purple (#8b5cf6): Crews

## SUCCESS CRITERIA
Student grasps in <10 seconds: one manager, three crews, plans out, results back.

## Alt Text
A gold release manager at the top sends blue release plans down to three purple crews, and green finished work comes back up.
`;
