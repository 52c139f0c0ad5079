import { institutionOf } from '../../api/host.ts';
import { networkOf } from '../../api/network.ts';
import { loadConfig } from '../../config.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown, for="x"', 'unknown'],
  ['', 'unknown'],
])('R25: the address %s counts as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['tim.localhost:3000', 'tim'],
  ['BTHK.localhost:3000', 'bthk'],
  ['bthk.localhost', 'bthk'],
  ['ticaret.localhost:8080', 'ticaret'],
  ['localhost:3000', 'tim'],
  ['127.0.0.1', 'tim'],
  ['tim.localhost.evil.example', 'tim'],
  ['', 'tim'],
])('the host %s names the institution %s', (host, institution) => {
  const config = loadConfig({ DEMONSTRATION: '1', DATABASE_URL: 'postgres://localhost/x' });
  expect(institutionOf(host, config)).toBe(institution);
});
