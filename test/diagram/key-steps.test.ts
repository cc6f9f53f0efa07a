import { expect, it } from 'vitest';
import { compileBrief } from '../../src/compile.ts';
import type { Services } from '../../src/model/services.ts';
import { imagesOf } from '../../src/parse/images.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { brief } from '../cli/lectern.ts';

const services = { measure: loadTextMeasure } as unknown as Services;

/** The steps of the team's scene, a star behind the key ones. */
async function scripted(script: string): Promise<readonly string[]> {
  const document = parseLesson(`# T\n\n![Team](team.png)\n\n${script}\n`, 'lesson.md', 'lesson');
  const below = imagesOf(document.value)[0]?.below ?? null;
  const { value } = await compileBrief(brief, 'team.prompt.md', below, services);
  return (value.scene?.steps ?? []).map(({ name, caption, key }) => `${name}: ${caption}${key ? '*' : ''}`);
}

it('a step of a diagram is a key step where the lesson marks it, and its caption says nothing of that', async () => {
  expect(
    await scripted(
      '1. **Lead** — One leads. <!-- key -->\n2. **Crew** — Three work.\n3. **Plans** <!-- key --> — Down.',
    ),
  ).toEqual(['Lead: One leads.*', 'Crew: Three work.', 'Plans: Down.*']);
});

it('arrows that move to a later step take their mark along', async () => {
  expect(await scripted('1. **Lead** — One.\n2. **Plans** — Down. <!-- key -->\n3. **Crew** — Three.')).toEqual([
    'Lead: One.',
    'Crew: Three. Down.*',
  ]);
});
