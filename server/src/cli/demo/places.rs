//! Invented companies and people of several countries, in their own scripts.

use std::collections::HashSet;

use super::machine::Random;

/// A country with what names are made of. Where the script is not Latin, each name has its Latin form for addresses.
pub(super) struct Country {
    pub(super) name: &'static str,
    pub(super) prefix: &'static str,
    pub(super) cities: &'static [&'static str],
    streets: &'static [&'static str],
    given: &'static [Name],
    family: &'static [Name],
    stems: &'static [Name],
    trades: &'static [Name],
    /// Patterns with {stem}, {trade} and {city}.
    companies: &'static [&'static str],
    family_first: bool,
}

/// A name, and its Latin letters where they differ.
type Name = (&'static str, &'static str);

/// A company or a person.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) name: String,
    /// In ASCII, for e-mail addresses and websites.
    pub(super) latin: String,
}

const fn plain(name: &'static str) -> Name {
    (name, "")
}

/// The countries, the home of most customers first.
pub(super) const COUNTRIES: [Country; 8] = [
    Country {
        name: "United Kingdom",
        prefix: "+44 20",
        cities: &["London", "Leeds", "Bristol", "Glasgow", "York", "Exeter"],
        streets: &["Mill Lane", "Station Road", "Harbour Street", "Orchard Close", "Foundry Row"],
        given: &[
            plain("Alice"),
            plain("Edmund"),
            plain("Harriet"),
            plain("Owen"),
            plain("Rosalind"),
            plain("Toby"),
            plain("Imogen"),
            plain("Callum"),
            plain("Nora"),
            plain("Felix"),
        ],
        family: &[
            plain("Ashdown"),
            plain("Birkett"),
            plain("Calloway"),
            plain("Dunmore"),
            plain("Ellery"),
            plain("Fairholme"),
            plain("Garrick"),
            plain("Hartnell"),
            plain("Ives"),
            plain("Kingsley"),
        ],
        stems: &[
            plain("Brackley"),
            plain("Northwell"),
            plain("Ashgrove"),
            plain("Kestrel"),
            plain("Ravenhall"),
            plain("Tidewater"),
            plain("Larkfield"),
            plain("Stonebridge"),
            plain("Merriford"),
            plain("Oakhurst"),
            plain("Silverdale"),
            plain("Whitmoor"),
        ],
        trades: &[
            ("Foods", "foods"),
            ("Engineering", "engineering"),
            ("Logistics", "logistics"),
            ("Systems", "systems"),
            ("Print", "print"),
            ("Instruments", "instruments"),
            ("Homes", "homes"),
            ("Textiles", "textiles"),
        ],
        companies: &["{stem} {trade} Ltd", "{stem} & Sons {trade}", "{stem} {trade} of {city}"],
        family_first: false,
    },
    Country {
        name: "România",
        prefix: "+40 21",
        cities: &["București", "Cluj-Napoca", "Iași", "Timișoara", "Brașov", "Constanța"],
        streets: &["Strada Morii", "Bulevardul Gării", "Strada Păcii", "Calea Țărmului", "Strada Învățătorului"],
        given: &[
            plain("Ștefania"),
            plain("Răzvan"),
            plain("Ileana"),
            plain("Țvetan"),
            plain("Mădălina"),
            plain("Costică"),
            plain("Ioana"),
            plain("Dragoș"),
            plain("Sânziana"),
            plain("Vlăduț"),
        ],
        family: &[
            plain("Brădean"),
            plain("Câmpeanu"),
            plain("Dumbrăveanu"),
            plain("Fântânaru"),
            plain("Grădinaru"),
            plain("Lăzărescu"),
            plain("Mărculescu"),
            plain("Părăianu"),
            plain("Stănculescu"),
            plain("Țurcanu"),
        ],
        stems: &[
            plain("Carpatin"),
            plain("Dunărea"),
            plain("Bradul"),
            plain("Codrul"),
            plain("Izvorul"),
            plain("Piatra"),
            plain("Stejarul"),
            plain("Vâlcea"),
            plain("Ardeal"),
            plain("Bărăgan"),
            plain("Zimbrul"),
            plain("Luceafărul"),
        ],
        trades: &[
            ("Lemn", "lemn"),
            ("Construcții", "constructii"),
            ("Panificație", "panificatie"),
            ("Transporturi", "transporturi"),
            ("Țesături", "tesaturi"),
            ("Metal", "metal"),
            ("Agro", "agro"),
            ("Tipografie", "tipografie"),
        ],
        companies: &["{stem} {trade} SRL", "{trade} {stem} {city} SRL", "{stem} {trade} SA"],
        family_first: false,
    },
    Country {
        name: "中国",
        prefix: "+86 21",
        cities: &["上海", "苏州", "杭州", "成都", "青岛", "厦门"],
        streets: &["中山路", "人民路", "工业园路", "滨江大道", "建设街"],
        given: &[
            ("晓梅", "xiaomei"),
            ("志远", "zhiyuan"),
            ("雨桐", "yutong"),
            ("建华", "jianhua"),
            ("思涵", "sihan"),
            ("浩然", "haoran"),
            ("丽娟", "lijuan"),
            ("子轩", "zixuan"),
            ("静怡", "jingyi"),
            ("文博", "wenbo"),
        ],
        family: &[
            ("王", "wang"),
            ("李", "li"),
            ("张", "zhang"),
            ("陈", "chen"),
            ("刘", "liu"),
            ("周", "zhou"),
            ("吴", "wu"),
            ("徐", "xu"),
            ("孙", "sun"),
            ("郑", "zheng"),
        ],
        stems: &[
            ("东辰", "dongchen"),
            ("远帆", "yuanfan"),
            ("恒泽", "hengze"),
            ("云岭", "yunling"),
            ("晨曦", "chenxi"),
            ("金穗", "jinsui"),
            ("海韵", "haiyun"),
            ("明朗", "minglang"),
            ("瑞丰", "ruifeng"),
            ("松涛", "songtao"),
            ("凌峰", "lingfeng"),
            ("华彩", "huacai"),
        ],
        trades: &[
            ("机械", "jixie"),
            ("电子", "dianzi"),
            ("食品", "shipin"),
            ("纺织", "fangzhi"),
            ("物流", "wuliu"),
            ("建材", "jiancai"),
            ("医药", "yiyao"),
            ("包装", "baozhuang"),
        ],
        companies: &["{city}{stem}{trade}有限公司", "{stem}{trade}股份有限公司", "{stem}（{city}）{trade}有限公司"],
        family_first: true,
    },
    Country {
        name: "France",
        prefix: "+33 1",
        cities: &["Lyon", "Nantes", "Orléans", "Besançon", "Nîmes", "Angoulême"],
        streets: &["rue des Écoles", "avenue de la Forêt", "quai aux Fleurs", "place du Marché", "chemin de l’Étang"],
        given: &[
            plain("Anaïs"),
            plain("Benoît"),
            plain("Céleste"),
            plain("Dorothée"),
            plain("Étienne"),
            plain("Françoise"),
            plain("Gaël"),
            plain("Hélène"),
            plain("Joël"),
            plain("Maëlle"),
        ],
        family: &[
            plain("Aubépine"),
            plain("Beauséjour"),
            plain("Chênevert"),
            plain("Delâtre"),
            plain("Forêtier"),
            plain("Gérardin"),
            plain("Lefèvre"),
            plain("Montjoie"),
            plain("Prévôt"),
            plain("Sauvêtre"),
        ],
        stems: &[
            plain("Valmont"),
            plain("Clairbosquet"),
            plain("Bellerive"),
            plain("Hautbois"),
            plain("Rochebrune"),
            plain("Saint-Aurèle"),
            plain("Vertpré"),
            plain("Montfleury"),
            plain("Grandchêne"),
            plain("Belétoile"),
            plain("Lacombe"),
            plain("Boisjoli"),
        ],
        trades: &[
            ("Ateliers", "ateliers"),
            ("Menuiserie", "menuiserie"),
            ("Énergie", "energie"),
            ("Boulangeries", "boulangeries"),
            ("Mécanique", "mecanique"),
            ("Imprimerie", "imprimerie"),
            ("Santé", "sante"),
            ("Transports", "transports"),
        ],
        companies: &["{trade} {stem} SARL", "{stem} {trade}", "{trade} {stem} & Fils"],
        family_first: false,
    },
    Country {
        name: "España",
        prefix: "+34 91",
        cities: &["Málaga", "Zaragoza", "A Coruña", "Cádiz", "León", "Logroño"],
        streets: &["calle del Olmo", "avenida de la Estación", "plaza Mayor", "calle de los Niños", "paseo Marítimo"],
        given: &[
            plain("Álvaro"),
            plain("Begoña"),
            plain("Candelaria"),
            plain("Íñigo"),
            plain("Jesús"),
            plain("Leocadia"),
            plain("Martín"),
            plain("Nuño"),
            plain("Rocío"),
            plain("Úrsula"),
        ],
        family: &[
            plain("Ibáñez"),
            plain("Cañizares"),
            plain("Domínguez"),
            plain("Echeverría"),
            plain("Fontán"),
            plain("Gutiérrez"),
            plain("Muñoz"),
            plain("Ordóñez"),
            plain("Peñalver"),
            plain("Quiñones"),
        ],
        stems: &[
            plain("Almadraba"),
            plain("Cañaveral"),
            plain("Encinar"),
            plain("Mirasol"),
            plain("Peñablanca"),
            plain("Ribera"),
            plain("Sotogrande"),
            plain("Valdeoliva"),
            plain("Monteagudo"),
            plain("Ensenada"),
            plain("Alameda"),
            plain("Torrealta"),
        ],
        trades: &[
            ("Conservas", "conservas"),
            ("Cerámicas", "ceramicas"),
            ("Logística", "logistica"),
            ("Viñedos", "vinedos"),
            ("Óptica", "optica"),
            ("Muebles", "muebles"),
            ("Energía", "energia"),
            ("Gráficas", "graficas"),
        ],
        companies: &["{trade} {stem} S.L.", "{stem} {trade} S.A.", "{trade} {stem} de {city}"],
        family_first: false,
    },
    Country {
        name: "България",
        prefix: "+359 2",
        cities: &["София", "Пловдив", "Варна", "Бургас", "Русе", "Плевен"],
        streets: &["ул. Липа", "бул. Витоша", "ул. Градинска", "ул. Речна", "бул. Приморски"],
        given: &[
            ("Божидара", "bozhidara"),
            ("Велико", "veliko"),
            ("Гергана", "gergana"),
            ("Деян", "deyan"),
            ("Живка", "zhivka"),
            ("Калоян", "kaloyan"),
            ("Милена", "milena"),
            ("Огнян", "ognyan"),
            ("Радост", "radost"),
            ("Явор", "yavor"),
        ],
        family: &[
            ("Балканска", "balkanska"),
            ("Горанов", "goranov"),
            ("Дренски", "drenski"),
            ("Езерова", "ezerova"),
            ("Зорев", "zorev"),
            ("Каменов", "kamenov"),
            ("Лозанов", "lozanov"),
            ("Речкова", "rechkova"),
            ("Слънчев", "slanchev"),
            ("Ясенов", "yasenov"),
        ],
        stems: &[
            ("Балкан", "balkan"),
            ("Марица", "maritsa"),
            ("Родопа", "rodopa"),
            ("Странджа", "strandzha"),
            ("Искър", "iskar"),
            ("Добруджа", "dobrudzha"),
            ("Пирин", "pirin"),
            ("Тунджа", "tundzha"),
            ("Рила", "rila"),
            ("Янтра", "yantra"),
            ("Осогово", "osogovo"),
            ("Лудогорие", "ludogorie"),
        ],
        trades: &[
            ("Строй", "stroy"),
            ("Мебел", "mebel"),
            ("Агро", "agro"),
            ("Транс", "trans"),
            ("Текстил", "tekstil"),
            ("Метал", "metal"),
            ("Фарма", "farma"),
            ("Печат", "pechat"),
        ],
        companies: &["{stem} {trade} ООД", "{stem}-{trade} АД", "{trade} {stem} {city} ЕООД"],
        family_first: false,
    },
    Country {
        name: "مصر",
        prefix: "+20 2",
        cities: &["القاهرة", "الإسكندرية", "الجيزة", "أسوان", "طنطا", "بورسعيد"],
        streets: &["شارع النيل", "شارع الجمهورية", "طريق الكورنيش", "شارع الزهور", "ميدان السلام"],
        given: &[
            ("ليلى", "layla"),
            ("كريم", "karim"),
            ("سلمى", "salma"),
            ("يوسف", "youssef"),
            ("مريم", "maryam"),
            ("طارق", "tarek"),
            ("نور", "nour"),
            ("حسام", "hossam"),
            ("دينا", "dina"),
            ("عمر", "omar"),
        ],
        family: &[
            ("الشريف", "elsherif"),
            ("منصور", "mansour"),
            ("حداد", "haddad"),
            ("النجار", "elnaggar"),
            ("سليمان", "soliman"),
            ("الفقي", "elfiky"),
            ("زيدان", "zidan"),
            ("البحيري", "elbehiry"),
            ("رمضان", "ramadan"),
            ("عثمان", "osman"),
        ],
        stems: &[
            ("الوادي", "elwady"),
            ("النخيل", "elnakhil"),
            ("الأهرام", "elahram"),
            ("الدلتا", "eldelta"),
            ("الفيروز", "elfayrouz"),
            ("الواحة", "elwaha"),
            ("المنارة", "elmanara"),
            ("الربيع", "elrabie"),
            ("الصفا", "elsafa"),
            ("النجمة", "elnegma"),
            ("البردي", "elbardi"),
            ("اللوتس", "ellotus"),
        ],
        trades: &[
            ("للتجارة", "trade"),
            ("للصناعات", "industries"),
            ("للأغذية", "foods"),
            ("للنقل", "transport"),
            ("للمقاولات", "contracting"),
            ("للأدوية", "pharma"),
            ("للطباعة", "print"),
            ("للنسيج", "textile"),
        ],
        companies: &["شركة {stem} {trade}", "{stem} {trade} ش.م.م", "مجموعة {stem} {trade} - {city}"],
        family_first: false,
    },
    Country {
        name: "Deutschland",
        prefix: "+49 30",
        cities: &["Köln", "Nürnberg", "Lübeck", "Göttingen", "Münster", "Würzburg"],
        streets: &["Mühlenweg", "Bahnhofstraße", "Am Südhang", "Schöne Aussicht", "Gartenstraße"],
        given: &[
            plain("Änne"),
            plain("Björn"),
            plain("Dörte"),
            plain("Götz"),
            plain("Jürgen"),
            plain("Käthe"),
            plain("Lütje"),
            plain("Marlene"),
            plain("Sönke"),
            plain("Ute"),
        ],
        family: &[
            plain("Ährenfeld"),
            plain("Böttcher"),
            plain("Dünnebier"),
            plain("Föhrmann"),
            plain("Grünwald"),
            plain("Höltje"),
            plain("Kößler"),
            plain("Mühlbauer"),
            plain("Schönherr"),
            plain("Weißgerber"),
        ],
        stems: &[
            plain("Nordtal"),
            plain("Eichgrund"),
            plain("Blaubach"),
            plain("Hohenfels"),
            plain("Königsau"),
            plain("Lindenhof"),
            plain("Rabenstein"),
            plain("Seewald"),
            plain("Sternberg"),
            plain("Übersee"),
            plain("Wiesengrund"),
            plain("Zöllner"),
        ],
        trades: &[
            ("Technik", "technik"),
            ("Möbel", "moebel"),
            ("Getränke", "getraenke"),
            ("Werkzeuge", "werkzeuge"),
            ("Spedition", "spedition"),
            ("Bau", "bau"),
            ("Medizintechnik", "medizintechnik"),
            ("Druck", "druck"),
        ],
        companies: &["{stem} {trade} GmbH", "{stem}er {trade} AG", "{trade} {stem} {city} GmbH"],
        family_first: false,
    },
];

impl Country {
    /// A person.
    pub(super) fn person(&self, random: &mut Random) -> Named {
        let (given, family) = (random.pick(self.given), random.pick(self.family));
        let name =
            if self.family_first { format!("{}{}", family.0, given.0) } else { format!("{} {}", given.0, family.0) };
        Named { name, latin: format!("{}.{}", latin(*given), latin(*family)) }
    }

    /// A company whose name no other one has.
    pub(super) fn company(&self, random: &mut Random, taken: &mut HashSet<String>) -> Named {
        for attempt in 0..200 {
            let (stem, trade) = (random.pick(self.stems), random.pick(self.trades));
            let (pattern, city) = (random.pick(self.companies), random.pick(self.cities));
            let mut name = pattern.replace("{stem}", stem.0).replace("{trade}", trade.0).replace("{city}", city);
            if attempt > 20 {
                name = format!("{name} {}", random.between(2, 9_999));
            }
            if taken.insert(name.to_lowercase()) {
                return Named { name, latin: format!("{}-{}", latin(*stem), latin(*trade)) };
            }
        }
        let name = format!("{} {}", self.name, taken.len() + 1);
        taken.insert(name.to_lowercase());
        Named { latin: format!("company-{}", taken.len()), name }
    }

    /// A street with a number.
    pub(super) fn street(&self, random: &mut Random) -> String {
        let (street, number) = (random.pick(self.streets), random.between(1, 180));
        if self.family_first { format!("{street}{number}号") } else { format!("{street} {number}") }
    }

    /// A telephone number.
    pub(super) fn phone(&self, random: &mut Random) -> String {
        format!("{} 5{} {}", self.prefix, random.digits(3), random.digits(4))
    }
}

/// A name in ASCII letters.
fn latin((name, latin): Name) -> String {
    if !latin.is_empty() {
        return latin.to_owned();
    }
    let mut plain = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' | '-' => plain.push(letter),
            'ă' | 'â' | 'á' | 'à' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'í' | 'î' | 'ï' => plain.push('i'),
            'ó' | 'ô' => plain.push('o'),
            'ú' | 'û' => plain.push('u'),
            'ñ' => plain.push('n'),
            'ç' => plain.push('c'),
            'ș' => plain.push('s'),
            'ț' => plain.push('t'),
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_can_stand_in_an_address() {
        for country in &COUNTRIES {
            let names = [country.given, country.family, country.stems, country.trades].concat();
            for name in names {
                let text = latin(name);
                assert!(!text.is_empty() && text.is_ascii(), "{name:?}");
            }
        }
    }
}
