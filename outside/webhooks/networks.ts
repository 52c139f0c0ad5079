import { BlockList, isIP } from 'node:net';

/** Networks in which a server of ours, or of its neighbours, could be asked by whoever writes an address (SSRF). */
const inner4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Whatever is not 2000::/3 is not public, IPv4 in disguise included; of that, what carries IPv4 inside or is on paper only. */
const inner6 = ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

export type Networks = { has(address: string): boolean };

/** `10.20.0.0/16`, `fd00::/8`, or one address. Throws where it is neither. */
export function networksOf(names: readonly string[]): Networks {
  const lists = { 4: new BlockList(), 6: new BlockList() }; // one list would find every IPv4 address in ::/3
  for (const name of names) add(lists, name);
  return {
    has(address) {
      const family = isIP(address) as 0 | 4 | 6;
      return family !== 0 && lists[family].check(address, `ipv${family}`);
    },
  };
}

function add(lists: { readonly 4: BlockList; readonly 6: BlockList }, name: string) {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(name) ?? [];
  const family = isIP(address) as 0 | 4 | 6;
  const most = family === 4 ? 32 : 128;
  if (family === 0 || Number(bits ?? most) > most) throw new Error(`${name} is no network.`);
  lists[family].addSubnet(address, Number(bits ?? most), `ipv${family}`);
}

const inner = networksOf([...inner4, ...inner6]);

/** Public, or in a network that whoever runs this has named. */
export const mayBeCalled = (address: string, named: Networks): boolean =>
  isIP(address) !== 0 && (!inner.has(address) || named.has(address));
