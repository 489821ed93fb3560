import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { brokenOff, requestTimeout } from '../rules/request/syntax.ts';

const { header_bytes_max, body_bytes_max } = contract.figures;

/**
 * The maximum size of the target and the headers together, for Node's parser. The platform's own limit for headers
 * (`header_bytes_max`) is lower. The platform itself refuses headers between the two limits, with a problem response.
 */
export const headBytesMax = header_bytes_max * 4;

/** The error of Node's parser for data that it could not read as a request. */
export interface ParserError extends NodeJS.ErrnoException {
  /** The data that the parser was reading, and the place of the error in it. Absent if the parser was not reading. */
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
}

/** Returns the refusal for data that Node's parser could not read as a request. */
export function refusalFor(error: ParserError): Refusal {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Refusal(
        'headers-too-large',
        `Headers may have at most ${header_bytes_max} bytes, and the target and the headers together at most ${headBytesMax}.`,
      );
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new Refusal('content-too-large', `A body may have at most ${body_bytes_max} bytes.`);
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return requestTimeout();
    case 'HPE_INVALID_EOF_STATE':
      return brokenOff();
    case 'HPE_INVALID_METHOD':
      return new Refusal('malformed-request', unknownMethod(error) ?? notHttp);
    default:
      return new Refusal('malformed-request', notHttp);
  }
}

const notHttp = 'This is not HTTP.';

/** Matches the first line of a request, and finds its method (RFC 9112, section 3). */
const firstLine = /^([!#$%&'*+.^_`|~\w-]+) \S+ HTTP\/1\.[01]\r?$/;

/** Returns the text about a method that Node does not know, if the line with the error is the first line of a request. */
function unknownMethod({ rawPacket, bytesParsed = 0 }: ParserError): string | undefined {
  const text = rawPacket?.toString('latin1') ?? '';
  const start = text.lastIndexOf('\n', bytesParsed - 1) + 1;
  const [, method] = firstLine.exec(text.slice(start).split('\n', 1).join()) ?? [];
  return method && `The method ${method.slice(0, 50)} is not supported.`;
}

/**
 * Whether the request with the error has the method HEAD, so that its answer must have no body (RFC 9110, section 9.3.2). False
 * if the first line of the request arrived before the data with the error, because the parser does not tell the method then.
 */
export function isOfHead({ rawPacket, bytesParsed = 0 }: ParserError): boolean {
  const read = rawPacket?.toString('latin1', 0, bytesParsed) ?? '';
  const head = read.slice(read.lastIndexOf('\r\n\r\n') + 1).trimStart();
  return firstLine.exec(head.split('\n', 1).join())?.[1] === 'HEAD';
}
