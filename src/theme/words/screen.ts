import type { ScreenWords } from '../../model/interface-words.ts';

export const SCREEN_WORDS: Readonly<Record<string, ScreenWords>> = {
  en: {
    pages: 'Slides as pages',
    scroll: 'Scroll through the slides',
    whole: 'Whole picture',
    picture: 'Picture, larger than the screen: arrow keys move it',
  },
  de: {
    pages: 'Folien als Seiten',
    scroll: 'Durch die Folien scrollen',
    whole: 'Ganzes Bild',
    picture: 'Bild, größer als der Bildschirm: Pfeiltasten bewegen es',
  },
  fr: {
    pages: 'Diapositives en pages',
    scroll: 'Faire défiler les diapositives',
    whole: 'Image entière',
    picture: 'Image plus grande que l’écran : les flèches la déplacent',
  },
  es: {
    pages: 'Diapositivas como páginas',
    scroll: 'Desplazarse por las diapositivas',
    whole: 'Imagen completa',
    picture: 'Imagen mayor que la pantalla: las flechas la mueven',
  },
  it: {
    pages: 'Diapositive come pagine',
    scroll: 'Scorrere le diapositive',
    whole: 'Immagine intera',
    picture: 'Immagine più grande dello schermo: le frecce la spostano',
  },
  pt: {
    pages: 'Slides como páginas',
    scroll: 'Rolar pelos slides',
    whole: 'Imagem inteira',
    picture: 'Imagem maior que a tela: as setas a movem',
  },
  nl: {
    pages: 'Dia’s als pagina’s',
    scroll: 'Door de dia’s scrollen',
    whole: 'Hele afbeelding',
    picture: 'Afbeelding groter dan het scherm: pijltoetsen verplaatsen haar',
  },
};
