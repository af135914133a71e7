//! The code lists of EN 16931-1 and Peppol BIS Billing 3.0, as far as we write from them. A list that is shorter than
//! the official one refuses what would be allowed and lets nothing through that is not.

/// ISO 3166-1 alpha-2, and what the official list has beside it: 1A for Kosovo, XI for Northern Ireland (BR-CL-14).
const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA \
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA \
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS \
    MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS \
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW \
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW 1A XI";

/// The Electronic Address Scheme as Peppol has it (PEPPOL-EN16931-CL008), without those whose numbers have official
/// forms that we do not check (0151, 0201, 0210, 0211, 0240), and those that Peppol takes no more (0037, 0193, 0202,
/// 0212, 0213, 0215) or not yet everywhere.
const ENDPOINTS: &str = "\
    0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0183 0184 0188 0190 0191 0192 0195 0196 0198 0199 \
    0200 0204 0208 0209 0216 0218 0221 0230 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 \
    9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 \
    9949 9950 9951 9952 9953 9957 9959";

/// UN/ECE recommendations 20 and 21: one, each, piece, package, kilogram, hour, day (BR-CL-23).
const UNITS: &str = "C62 EA H87 XPK KGM HUR DAY";

/// The media types that Peppol takes (BR-CL-24, PEPPOL-EN16931-CL001).
const MEDIA_TYPES: &str = "\
    application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet \
    application/vnd.oasis.opendocument.spreadsheet";

/// The VAT exemption reason codes (BR-CL-22), each after `VATEX-EU-`; those of one country are left out.
const EXEMPTIONS: &str = "\
    79-C 132 132-1A 132-1B 132-1C 132-1D 132-1E 132-1F 132-1G 132-1H 132-1I 132-1J 132-1K 132-1L 132-1M 132-1N 132-1O \
    132-1P 132-1Q 135-1 143 143-1A 143-1B 143-1C 143-1D 143-1E 143-1F 143-1FA 143-1G 143-1H 143-1I 143-1J 143-1K 143-1L 144 146-1E 148 \
    148-A 148-B 148-C 148-D 148-E 148-F 148-G 151 151-1A 151-1AA 151-1B 151-1C 151-1D 151-1E 153 159 309 AE D F G I IC J O";

fn is_in(list: &str, code: &str) -> bool {
    list.split(' ').any(|listed| listed == code)
}

pub fn is_country(code: &str) -> bool {
    is_in(COUNTRIES, code)
}

/// The letters before a VAT number: those of the country, and EL for Greece (BR-CO-09).
pub fn is_vat_prefix(code: &str) -> bool {
    code == "EL" || is_country(code)
}

/// The scheme of an electronic address that Peppol delivers to.
pub fn is_endpoint_scheme(code: &str) -> bool {
    is_in(ENDPOINTS, code)
}

/// The scheme of an electronic address that the standard knows (BR-CL-25): mail (EM) is one, though not of Peppol.
pub fn is_address_scheme(code: &str) -> bool {
    code == "EM" || is_endpoint_scheme(code)
}

/// ISO 6523 (BR-CL-11): the schemes of addresses that are of that list.
pub fn is_legal_scheme(code: &str) -> bool {
    code.starts_with('0') && is_endpoint_scheme(code)
}

pub fn is_unit(code: &str) -> bool {
    is_in(UNITS, code)
}

pub fn is_media_type(code: &str) -> bool {
    is_in(MEDIA_TYPES, code)
}

pub fn is_exemption(code: &str) -> bool {
    code.strip_prefix("VATEX-EU-").is_some_and(|reason| is_in(EXEMPTIONS, reason))
}
