import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that limits count by. An IPv6 subscriber holds a /64, so that is one network; ::ffff:1.2.3.4 is 1.2.3.4.
 * The address comes from the socket, or from X-Forwarded-For at the fixed number of our own proxies (express `trust proxy`).
 */
export function networkOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/%.*$/, '').replace(/^::ffff:(?=[0-9.]+$)/i, '');
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? `${expanded(plain).slice(0, 4).join(':')}::/64` : 'unknown';
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(8 - left.length - right.length, 0);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
