/** The origin of this machine itself (RFC 6761, section 6.3), for where a URL must name one that nobody calls by it. */
export const loopbackOrigin = 'http://localhost';
