import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TextMeasure } from '../../src/model/layout.ts';
import { fontFiles, loadTextMeasure } from '../../src/services/fonts.ts';
import { makeAdvanceTable } from '../../src/services/make-advances.ts';
import { makeFonts } from '../../src/services/make-fonts.ts';
import { shaperOf } from '../../src/services/shaper.ts';
import { proseWidth } from '../../src/theme/advances.ts';
import { MONO_ALPHABET, SANS_ALPHABET } from '../../src/theme/alphabet.ts';

const folder = new URL('../../public/fonts/', import.meta.url);
const { convert } = createRequire(import.meta.url)('fontverter') as {
  convert(data: Buffer, to: string): Promise<Buffer>;
};
const shipped = async (name: string) => shaperOf(await convert(await readFile(new URL(name, folder)), 'sfnt'));

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

describe('the ready font files', () => {
  it('are what their script makes out of the packages', async () => {
    for (const [name, data] of await makeFonts()) {
      expect(Buffer.compare(await readFile(new URL(name, folder)), Buffer.from(data)), name).toBe(0);
    }
    const table = await readFile(new URL('../../src/theme/advance-table.ts', import.meta.url), 'utf8');
    expect(table).toBe(await makeAdvanceTable());
  });

  it('stay small', async () => {
    for (const weight of [400, 600, 700]) {
      expect((await readFile(new URL(`inter-${weight}.woff2`, folder))).length).toBeLessThan(22_000);
    }
    expect((await readFile(new URL('jetbrains-mono-400.woff2', folder))).length).toBeLessThan(12_000);
  });

  it('hold the whole common alphabet', async () => {
    const sans = await shipped('inter-600.woff2');
    const mono = await shipped('jetbrains-mono-400.woff2');
    expect([...SANS_ALPHABET].filter((char) => !sans.has(char))).toEqual([]);
    expect([...MONO_ALPHABET].filter((char) => !mono.has(char))).toEqual([]);
  });
});

describe('loadTextMeasure', () => {
  it('measures as the font that pages load does, kerning included', async () => {
    const words = ['Orchestration', 'AVATAR', 'Towards', 'Lückenlos', '→✓≤', '“Type”', 'WAVE—Y.', 'fi'];
    for (const weight of [400, 600, 700] as const) {
      const font = await shipped(`inter-${weight}.woff2`);
      for (const word of words) expect(measure.width(word, 20, weight)).toBeCloseTo(font.advance(word) * 20, 6);
    }
    expect(measure.width('AV', 100, 400)).toBeLessThan(measure.width('A', 100, 400) + measure.width('V', 100, 400) - 1);
  });

  it('does not kern across spaces, as a canvas does not', () => {
    for (const [a, b] of [
      ['Type', 'AV'],
      ['V', 'A'],
    ] as const) {
      const parts = measure.width(a, 40, 700) + measure.width(' ', 40, 700) + measure.width(b, 40, 700);
      expect(measure.width(`${a} ${b}`, 40, 700)).toBeCloseTo(parts, 9);
    }
  });

  it('knows what the font lacks, and leaves an em for it', () => {
    expect(measure.missing('Plan é → Ω ж 漢 😀')).toEqual(['漢', '😀']);
    expect(measure.width('a漢', 10, 400)).toBeCloseTo(measure.width('a', 10, 400) + 10, 6);
  });
});

describe('fontFiles', () => {
  it('takes the ready files for what stays inside the common alphabet', async () => {
    const { files, missing } = await fontFiles({ sans: 'Übung – 5 ≤ 7 ✓', mono: 'const x = 1; // ├──' });
    expect(missing).toEqual([]);
    expect(files.map((file) => file.name)).toEqual([
      'inter-400.woff2',
      'inter-600.woff2',
      'inter-700.woff2',
      'jetbrains-mono-400.woff2',
    ]);
  });

  it('needs no file for text that is not there', async () => {
    expect((await fontFiles({ sans: 'Plan', mono: '' })).files).toHaveLength(3);
  });

  it('encodes a subset for what leaves the alphabet, and names what no font has', async () => {
    const { files, missing } = await fontFiles({ sans: 'Обзор 漢', mono: '' });
    expect(missing).toEqual(['漢']);
    expect(files[0]?.name).toMatch(/^inter-400-[0-9a-f]{12}\.woff2$/);
    const font = shaperOf(await convert(Buffer.from(files[0]?.data ?? []), 'sfnt'));
    expect(font.has('О')).toBe(true);
    expect(font.has('e')).toBe(true);
    expect((await fontFiles({ sans: 'Обзор', mono: '' })).files[0]?.name).toBe(files[0]?.name);
  });
});

describe('proseWidth', () => {
  it('is within two in a hundred of the measured width, without a font', () => {
    const text =
      'The lead sets the direction, owns the contracts, and reads what comes back. Naïve façades cost €7 – at least.';
    for (const weight of [400, 600, 700] as const) {
      expect(proseWidth(text, 20, weight) / measure.width(text, 20, weight)).toBeGreaterThan(0.98);
      expect(proseWidth(text, 20, weight) / measure.width(text, 20, weight)).toBeLessThan(1.02);
    }
  });
});
