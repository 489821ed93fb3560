import type { PlainBody } from './reply.ts';

/** A text that is sent as a body. */
export interface TextBody {
  /** The length in bytes. */
  readonly length: number;
  /** The text, if all characters of the text are ASCII. Otherwise `undefined`. For an ASCII text, `bytes` is `undefined`. */
  readonly ascii: string | undefined;
  readonly bytes: Uint8Array | undefined;
}

/** Prepares a text to be sent as a body. */
export function textBody(text: string): TextBody {
  if (isAscii.test(text)) return { length: text.length, ascii: text, bytes: undefined };
  const bytes = encoded(text);
  return { length: bytes.length, ascii: undefined, bytes };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are ASCII, too.
const isAscii = /^[\x00-\x7f]*$/;

// The encoder is made at its first use, so that the package also loads in a page without `TextEncoder`. `createPlatform` then
// throws an error that names the missing global.
let encoder: TextEncoder | undefined;
const encoded = (text: string | undefined): Uint8Array => {
  encoder ??= new TextEncoder();
  return encoder.encode(text);
};

/** Returns a text or bytes as the body of a reply. `ended` is called after the body has ended. */
export const bodyOf = (whole: TextBody | Uint8Array, ended: PlainBody['ended']): PlainBody =>
  whole instanceof Uint8Array ? { bytes: whole, ascii: undefined, ended } : new PlainText(whole, ended);

class PlainText implements PlainBody {
  readonly ascii: string | undefined;
  readonly ended: PlainBody['ended'];
  readonly #bytes: Uint8Array | undefined;

  constructor({ ascii, bytes }: TextBody, ended: PlainBody['ended']) {
    this.ascii = ascii;
    this.ended = ended;
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    return this.#bytes ?? encoded(this.ascii);
  }
}
