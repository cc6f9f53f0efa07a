import { Command, CommanderError, Option } from 'commander';
import { coloursFor } from './report.ts';
import { stopOf } from './stop.ts';

/** What the version of the package is; put in by the build. */
declare const __VERSION__: string;

const targets = 'lesson folders, folders of lessons or Markdown files (default: the lessons here)';
const collect = (value: string, all: readonly string[]) => [...all, value];
const staticOption = [
  '--static <dir>',
  'a folder in which paths such as /img/x.png are looked up; may be repeated',
  collect,
  [],
] as const;
const browserOption = [
  '--browser <path>',
  'Chrome, Edge or Chromium to print with (default: LECTERN_BROWSER, else the first that is found)',
] as const;

const program = new Command('lectern')
  .description('Compiles a Markdown lesson and the briefs of its diagrams into a deck that builds itself.')
  .version(__VERSION__)
  .showHelpAfterError('Run with --help to see what there is.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(coloursFor(process.stderr).red(text)) })
  .addHelpText(
    'after',
    examples('lectern dev slides/06-orchestration', 'lectern build slides --out dist', 'lectern check slides'),
  )
  .addHelpText(
    'after',
    '\nExit status: 0 done, 1 the input has errors, 2 wrong usage, 3 the environment lacks something.',
  );

program
  .command('dev')
  .description('shows a lesson in the browser, and every edit of it in place')
  .argument('[lesson]', 'a lesson folder, a folder of lessons or a Markdown file')
  .option('--port <number>', 'port to listen on; the next free one when it is taken', '5173')
  .option('--host <name>', 'host name or address to listen on', 'localhost')
  .option('--open', 'open the browser as well')
  .option(...staticOption)
  .addHelpText(
    'after',
    examples('lectern dev slides/06-orchestration', 'lectern dev notes/week-3.md --port 8080 --open'),
  )
  .action(run(async (lesson, options) => (await import('./dev.ts')).dev(lesson, options)));

program
  .command('build')
  .description('writes a deck that opens from a file, without a network')
  .argument('[lessons...]', targets)
  .option('--out <dir>', 'folder to write to, one folder a lesson', 'dist')
  .option('--single-file', 'put everything into index.html')
  .option(...staticOption)
  .addHelpText(
    'after',
    examples('lectern build slides/06-orchestration', 'lectern build notes/week-3.md --out public/decks --single-file'),
  )
  .action(run(async (lessons, options) => (await import('./build.ts')).build(lessons, options)));

const exporting = program
  .command('export')
  .description('writes slides and handouts as PDF, and diagrams as pictures')
  .helpCommand(false);

exporting
  .command('handout')
  .description('PDF for paper: slides with their notes and lines to write on, and diagrams step by step')
  .argument('<lesson>', 'a lesson folder or a Markdown file')
  .option('--out <file>', 'file to write (default: <lesson>-handout.pdf)')
  .addOption(new Option('--paper <size>', 'size of the paper').choices(['a4', 'letter']).default('a4'))
  .addOption(
    new Option('--orientation <way>', 'how the paper lies').choices(['portrait', 'landscape']).default('portrait'),
  )
  .option('--per-page <slides>', 'slides on a page: 1, 2, 3, 4 or 6', '3')
  .addOption(
    new Option('--beside <what>', 'what stands beside a slide: its notes, its own text, or only lines to write on')
      .choices(['notes', 'text', 'lines'])
      .default('notes'),
  )
  .option('--answers', 'tell the answers to the questions on pages at the end')
  .option(
    '--base-url <address>',
    'where the deck is published, for links and QR codes (default: url in the front matter)',
  )
  .option(...browserOption)
  .option(...staticOption)
  .addHelpText(
    'after',
    examples(
      'lectern export handout slides/06-orchestration',
      'lectern export handout notes/week-3.md --per-page 2 --paper letter --answers',
    ),
  )
  .action(run(async (lesson, options) => (await import('./export-handout.ts')).exportHandout(lesson, options)));

exporting
  .command('slides')
  .description('PDF, one page a slide, with every diagram in its final state')
  .argument('<lesson>', 'a lesson folder or a Markdown file')
  .option('--out <file>', 'file to write (default: <lesson>.pdf)')
  .addOption(
    new Option('--steps <which>', 'pages for the steps of a slide: none but the last, the marked ones, or all')
      .choices(['final', 'key', 'all'])
      .default('final'),
  )
  .option(...browserOption)
  .option(...staticOption)
  .addHelpText(
    'after',
    examples(
      'lectern export slides slides/06-orchestration',
      'lectern export slides notes/week-3.md --steps all --out handed-out/week-3.pdf',
    ),
  )
  .action(run(async (lesson, options) => (await import('./export-slides.ts')).exportSlides(lesson, options)));

exporting
  .command('image')
  .description('PNG or SVG of a diagram, called and sized as its brief asks')
  .argument('<brief or lesson>', 'a brief (x.prompt.md), a lesson folder or a Markdown file')
  .option('--out <path>', 'file to write, or folder/ (default: here, under the **Filename** of the brief)')
  .addOption(
    new Option('--format <format>', 'default: what --out or the brief ends in, else png').choices(['png', 'svg']),
  )
  .option('--diagram <name>', 'which diagram of a lesson that has several')
  .option('--all', 'every diagram of the lesson')
  .option('--step <step>', 'number, name or id of the step to show (default: the last)')
  .option('--steps', 'a numbered file for every step')
  .option('--size <size>', 'px, e.g. 1600x900 (default: what the brief asks for, else 1920x1080)')
  .option('--width <px>', 'width; the height follows the diagram, without wide margins')
  .option('--scale <factor>', 'multiplies the size, e.g. 2')
  .option('--transparent', 'paint no page behind it')
  .option('--dark', 'the colours of the dark scheme')
  .addOption(
    new Option('--text <kind>', 'how an SVG is lettered: outlines look alike everywhere, a font keeps text selectable')
      .choices(['outlines', 'font'])
      .default('outlines'),
  )
  .option(...browserOption)
  .option(...staticOption)
  .addHelpText(
    'after',
    examples(
      'lectern export image slides/06-orchestration',
      'lectern export image review-loop.prompt.md --step 2 --out review.svg',
      'lectern export image slides/06-orchestration --all --steps --out pictures/',
    ),
  )
  .action(run(async (target, options) => (await import('./export-image.ts')).exportImage(target, options)));

program
  .command('check')
  .description('names every mistake, with file, line and column')
  .argument('[lessons...]', `${targets}; briefs, too`)
  .option('--json', 'print JSON instead')
  .option(...staticOption)
  .addHelpText('after', examples('lectern check', 'lectern check slides --json'))
  .action(run(async (lessons, options) => (await import('./check.ts')).check(lessons, options)));

program
  .command('inspect')
  .description('tells what was understood, and where everything is drawn')
  .argument('<brief or lesson>', 'a brief (x.prompt.md) or a lesson')
  .option('--json', 'print JSON instead')
  .option(...staticOption)
  .addHelpText('after', examples('lectern inspect slides/06-orchestration/orchestration-architecture.prompt.md --json'))
  .action(run(async (target, options) => (await import('./inspect.ts')).inspect(target, options)));

program
  .command('new')
  .description('makes a small lesson with a diagram to start from')
  .argument('<folder>', 'a folder that does not exist yet')
  .addHelpText('after', examples('lectern new my-lesson && lectern dev my-lesson'))
  .action(run(async (folder) => (await import('./new.ts')).create(folder)));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
}

/** Turns a command, which gives its exit status, into an action. */
function run<A extends readonly unknown[]>(command: (...args: A) => Promise<number>): (...args: A) => Promise<void> {
  return async (...args) => {
    process.exitCode = await command(...args);
  };
}

function statusOf(error: unknown): number {
  // Help and version come here with 0; all else that commander throws is wrong usage.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const stop = stopOf(error);
  // Our own bug: the trace is what we need to mend it.
  if (!stop) throw error;
  const colours = coloursFor(process.stderr);
  process.stderr.write(`${colours.red('error:')} ${stop.message}\n${stop.hint}\n`);
  return stop.status;
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
