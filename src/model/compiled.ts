import type { Brief } from './brief.ts';
import type { DeckBlock } from './deck.ts';
import type { Diagram } from './diagram.ts';
import type { Image, List } from './document.ts';
import type { Layout } from './layout.ts';
import type { Scene } from './scene.ts';

/** All that compiling a brief gave. What a stage could not make is null, and so is all that follows it. */
export interface CompiledBrief {
  readonly brief: Brief;
  readonly diagram: Diagram | null;
  readonly layout: Layout | null;
  readonly scene: Scene | null;
  /** True when the list of the lesson was its build script. */
  readonly usedScript: boolean;
}

/** What the images of a lesson turned into. */
export interface ShownImages {
  /** Images within lines are among them when they could be had. */
  readonly pictures: ReadonlyMap<Image, DeckBlock>;
  /** Lists that became build scripts, and so are not shown. */
  readonly scripts: ReadonlySet<List>;
}
