import type {} from 'reveal.js';

// The views of Reveal 6 exist and are not in its types.
declare module 'reveal.js' {
  interface RevealApi {
    isPrintView(): boolean;
    isScrollView(): boolean;
    toggleScrollView(on?: boolean): void;
  }
}
