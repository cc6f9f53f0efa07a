import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PEOPLE = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Radia', 'Niklaus'];

/** A brief of one lead above a team of three to seven, with arrows both ways; no two numbers give the same picture. */
const brief = (number) => `# Team ${number}

**Filename**: \`team-${number}.png\`

## CONDENSED BRIEF

**Top Layer - Lead**:
- Center top: "Lead ${number}"
- Color: Gold (#fbbf24)
- Size: Large hexagon

**Middle Layer - Exchange**:
- Arrows flowing down: "Questions ${number}"
- Arrows flowing up: "Answers ${number}"
- Color: Blue (#2563eb) for questions, green (#10b981) for answers

**Bottom Layer - Team**:
- ${['Three', 'Four', 'Five', 'Six', 'Seven'][number % 5]} members arranged in arc:
${PEOPLE.slice(0, 3 + (number % 5))
  .map((name, i) => `  ${i + 1}. "${name} ${number}"`)
  .join('\n')}
- Color: Purple (#8b5cf6)

## Alt Text
Lead ${number} asks and a team answers.
`;

const diagramSlide = (number) => `![Team ${number} and its lead](team-${number}.png)

Note:
What is to be said about team ${number}.`;

const OTHERS = [
  (number) => `<!-- steps -->\n- First of ${number}\n- Second of ${number}\n- Third of ${number}`,
  (number) => `A paragraph about **number ${number}**, with [a link](#/slide-1) to the beginning.`,
  (number) =>
    `\`\`\`python {1|2-3|4}\ndef number_${number}():\n    a = ${number}\n    b = a + 1\n    return a * b\n\`\`\``,
  (number) => `| Name | Number |\n|---|---|\n| ${number} | ${number * 7} |\n| ${number + 1} | ${number * 9} |`,
];

/**
 * Writes a lesson in which every so-many-eth slide shows a diagram of its own, and the others lists, text, code and tables
 * by turns, some of them below the slide before. Gives the path of its folder.
 */
export function writeDiagramDeck(folder, slides, diagrams) {
  mkdirSync(folder, { recursive: true });
  const every = Math.floor(slides / diagrams);
  let drawn = 0;
  const parts = Array.from({ length: slides }, (_, i) => {
    const draws = i % every === 1 && drawn < diagrams;
    if (draws) writeFileSync(join(folder, `team-${drawn}.prompt.md`), brief(drawn));
    const body = draws ? diagramSlide(drawn++) : OTHERS[i % OTHERS.length](i + 1);
    return `${i % 7 === 3 ? '###' : '##'} Slide ${i + 1}\n\n${body}\n`;
  });
  writeFileSync(join(folder, 'lesson.md'), `---\ntitle: A deck of ${slides} slides\n---\n\n${parts.join('\n')}`);
  return folder;
}
