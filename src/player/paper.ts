/** Whether the page is being printed. */
export interface Paper {
  readonly printing: boolean;
}

/** Browsers tell of printing by events, and of print as a medium, as an emulation does, by a query. */
export function watchPaper(changed: () => void): Paper {
  const medium = matchMedia('print');
  let asked = false;
  const set = (value: boolean) => (): void => {
    asked = value;
    changed();
  };
  addEventListener('beforeprint', set(true));
  addEventListener('afterprint', set(false));
  medium.addEventListener('change', changed);
  return {
    get printing() {
      return asked || medium.matches;
    },
  };
}
