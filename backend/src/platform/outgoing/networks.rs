//! Which addresses lie inside: everything that the Internet does not route.
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

/// The networks that are not globally reachable, by the special-purpose registries of IANA (RFC 6890), and multicast.
/// Those that carry an IPv4 address within an IPv6 one and are reachable (`64:ff9b::/96`) are read, not listed.
const INSIDE: &[&str] = &[
    "0.0.0.0/8",       // this network, RFC 791
    "10.0.0.0/8",      // private, RFC 1918
    "100.64.0.0/10",   // shared behind a carrier, RFC 6598
    "127.0.0.0/8",     // loopback, RFC 1122
    "169.254.0.0/16",  // link-local, RFC 3927; the metadata of clouds
    "172.16.0.0/12",   // private, RFC 1918
    "192.0.0.0/24",    // protocol assignments, RFC 6890
    "192.0.2.0/24",    // documentation, RFC 5737
    "192.88.99.0/24",  // 6to4 relays, deprecated, RFC 7526
    "192.168.0.0/16",  // private, RFC 1918
    "198.18.0.0/15",   // benchmarking, RFC 2544
    "198.51.100.0/24", // documentation, RFC 5737
    "203.0.113.0/24",  // documentation, RFC 5737
    "224.0.0.0/4",     // multicast, RFC 5771
    "240.0.0.0/4",     // reserved, RFC 1112; broadcast, RFC 919
    "::/96",           // unspecified, loopback, IPv4-compatible, RFC 4291
    "64:ff9b:1::/48",  // local translation, RFC 8215
    "100::/64",        // discard, RFC 6666
    "100:0:0:1::/64",  // dummy prefix, RFC 9780
    "2001::/23",       // protocol assignments, Teredo among them, RFC 2928
    "2001:db8::/32",   // documentation, RFC 3849
    "2002::/16",       // 6to4, RFC 3056
    "3fff::/20",       // documentation, RFC 9637
    "5f00::/16",       // segment routing, RFC 9602
    "fc00::/7",        // unique local, RFC 4193
    "fe80::/10",       // link-local, RFC 4291
    "fec0::/10",       // site-local, deprecated, RFC 3879
    "ff00::/8",        // multicast, RFC 4291
];

/// Networks by their prefixes.
#[derive(Clone, Debug, Default)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Everything that lies inside.
    pub fn inside() -> Networks {
        Networks(INSIDE.iter().filter_map(|prefix| prefix.parse().ok()).collect())
    }

    /// Prefixes with commas between: `10.1.0.0/16,fd00::/8`.
    ///
    /// # Errors
    /// The first that is none.
    pub fn parse(text: &str) -> Result<Networks, String> {
        let prefixes = text.split(',').map(str::trim).filter(|prefix| !prefix.is_empty());
        let parsed = prefixes.map(|prefix| prefix.parse().map_err(|_| format!("{prefix} is no network")));
        parsed.collect::<Result<_, _>>().map(Networks)
    }

    /// Whether an address is one of theirs, written as it may be.
    pub fn contain(&self, address: IpAddr) -> bool {
        let address = plain(address);
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// The IPv4 address within an IPv6 one, where there is one: mapped (RFC 4291), or for translation (RFC 6052).
fn plain(address: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = address else { return address };
    let translated = |v6: Ipv6Addr| match v6.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
            Some(Ipv4Addr::new(a, b, c, d))
        }
        _ => None,
    };
    v6.to_ipv4_mapped().or_else(|| translated(v6)).map_or(address, IpAddr::V4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefix_of_the_table_is_one() {
        assert_eq!(Networks::inside().0.len(), INSIDE.len());
        assert!(Networks::inside().0.iter().all(|network| network.trunc() == *network));
    }

    #[test]
    fn what_lies_inside_is_known_however_it_is_written() {
        let inside = Networks::inside();
        let lie_inside = [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:a9fe:a9fe",
            "64:ff9b::7f00:1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ];
        for address in lie_inside {
            assert!(inside.contain(address.parse().expect(address)), "{address}");
        }
        let lie_outside = [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "128.0.0.1",
            "172.15.255.255",
            "172.32.0.0",
            "193.219.32.13",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2a00:1450::1",
            "2606:4700::1111",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
        ];
        for address in lie_outside {
            assert!(!inside.contain(address.parse().expect(address)), "{address}");
        }
    }

    #[test]
    fn networks_are_named_with_commas_between() {
        let named = Networks::parse("127.0.0.0/8, fd00::/8").expect("two networks");
        assert!(named.contain("127.0.0.9".parse().expect("an address")));
        assert!(!named.contain("10.0.0.1".parse().expect("an address")));
        assert_eq!(Networks::parse("10.0.0.0/40").map(|_| ()), Err("10.0.0.0/40 is no network".to_owned()));
        assert!(Networks::parse("").expect("none").0.is_empty());
    }
}
