import { BlockList, isIPv6 } from 'node:net';

type Subnet = readonly [network: string, prefix: number];

/** Not on the public internet, by the IANA IPv4 special-purpose address registry, and multicast. */
const specialIpv4: readonly Subnet[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/**
 * Inside global unicast (2000::/3), but not the public internet: protocol assignments with Teredo,
 * documentation, and 6to4, which carries an IPv4 address within.
 */
const specialIpv6: readonly Subnet[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Made with the first address that is judged. */
function listOf(subnets: readonly Subnet[], family: 'ipv4' | 'ipv6') {
  let list: BlockList | null = null;
  return (address: string): boolean => {
    if (list === null) {
      list = new BlockList();
      for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family);
    }
    return list.check(address, family);
  };
}

const isSpecialIpv4 = listOf(specialIpv4, 'ipv4');
const isGlobalUnicast = listOf([['2000::', 3]], 'ipv6');
const isSpecialIpv6 = listOf(specialIpv6, 'ipv6');

/**
 * Whether an IP address is anything but an ordinary one of the public internet: loopback, private,
 * link-local, unique local, shared, reserved, multicast, or an IPv6 form with an IPv4 address in it.
 */
export function isPrivateAddress(address: string): boolean {
  const [bare = address] = address.split('%');
  if (!isIPv6(bare)) return isSpecialIpv4(bare);
  return !isGlobalUnicast(bare) || isSpecialIpv6(bare);
}
