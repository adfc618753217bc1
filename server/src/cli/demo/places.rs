//! Invented companies and people of several countries, in their own scripts.

use std::collections::HashSet;

use super::machine::Random;

/// A country with what names are made of.
pub(super) struct Country {
    pub(super) name: &'static str,
    pub(super) prefix: &'static str,
    pub(super) cities: &'static [&'static str],
    streets: &'static [&'static str],
    given: Names,
    family: Names,
    stems: Names,
    trades: Names,
    /// Patterns with {stem}, {trade} and {city}.
    companies: &'static [&'static str],
    family_first: bool,
}

/// Names with commas between them, each with its Latin form where the script is another one: `晓梅=xiaomei`.
type Names = &'static str;

/// A company or a person.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) name: String,
    /// In ASCII, for e-mail addresses and websites.
    pub(super) latin: String,
}

/// The countries, the home of most customers first.
pub(super) const COUNTRIES: [Country; 8] = [
    Country {
        name: "United Kingdom",
        prefix: "+44 20",
        cities: &["London", "Leeds", "Bristol", "Glasgow", "York", "Exeter"],
        streets: &["Mill Lane", "Station Road", "Harbour Street", "Orchard Close", "Foundry Row"],
        given: "Alice, Edmund, Harriet, Owen, Rosalind, Toby, Imogen, Callum, Nora, Felix",
        family: "Ashdown, Birkett, Calloway, Dunmore, Ellery, Fairholme, Garrick, Hartnell, Ives, Kingsley",
        stems: "Brackley, Northwell, Ashgrove, Kestrel, Ravenhall, Tidewater, Larkfield, Stonebridge, Merriford, \
            Oakhurst, Silverdale, Whitmoor",
        trades: "Foods=foods, Engineering=engineering, Logistics=logistics, Systems=systems, Print=print, \
            Instruments=instruments, Homes=homes, Textiles=textiles",
        companies: &["{stem} {trade} Ltd", "{stem} & Sons {trade}", "{stem} {trade} of {city}"],
        family_first: false,
    },
    Country {
        name: "România",
        prefix: "+40 21",
        cities: &["București", "Cluj-Napoca", "Iași", "Timișoara", "Brașov", "Constanța"],
        streets: &["Strada Morii", "Bulevardul Gării", "Strada Păcii", "Calea Țărmului", "Strada Învățătorului"],
        given: "Ștefania, Răzvan, Ileana, Țvetan, Mădălina, Costică, Ioana, Dragoș, Sânziana, Vlăduț",
        family: "Brădean, Câmpeanu, Dumbrăveanu, Fântânaru, Grădinaru, Lăzărescu, Mărculescu, Părăianu, \
            Stănculescu, Țurcanu",
        stems: "Carpatin, Dunărea, Bradul, Codrul, Izvorul, Piatra, Stejarul, Vâlcea, Ardeal, Bărăgan, Zimbrul, \
            Luceafărul",
        trades: "Lemn=lemn, Construcții=constructii, Panificație=panificatie, Transporturi=transporturi, \
            Țesături=tesaturi, Metal=metal, Agro=agro, Tipografie=tipografie",
        companies: &["{stem} {trade} SRL", "{trade} {stem} {city} SRL", "{stem} {trade} SA"],
        family_first: false,
    },
    Country {
        name: "中国",
        prefix: "+86 21",
        cities: &["上海", "苏州", "杭州", "成都", "青岛", "厦门"],
        streets: &["中山路", "人民路", "工业园路", "滨江大道", "建设街"],
        given: "晓梅=xiaomei, 志远=zhiyuan, 雨桐=yutong, 建华=jianhua, 思涵=sihan, 浩然=haoran, 丽娟=lijuan, 子轩=zixuan, \
            静怡=jingyi, 文博=wenbo",
        family: "王=wang, 李=li, 张=zhang, 陈=chen, 刘=liu, 周=zhou, 吴=wu, 徐=xu, 孙=sun, 郑=zheng",
        stems: "东辰=dongchen, 远帆=yuanfan, 恒泽=hengze, 云岭=yunling, 晨曦=chenxi, 金穗=jinsui, 海韵=haiyun, 明朗=minglang, \
            瑞丰=ruifeng, 松涛=songtao, 凌峰=lingfeng, 华彩=huacai",
        trades: "机械=jixie, 电子=dianzi, 食品=shipin, 纺织=fangzhi, 物流=wuliu, 建材=jiancai, 医药=yiyao, 包装=baozhuang",
        companies: &["{city}{stem}{trade}有限公司", "{stem}{trade}股份有限公司", "{stem}（{city}）{trade}有限公司"],
        family_first: true,
    },
    Country {
        name: "France",
        prefix: "+33 1",
        cities: &["Lyon", "Nantes", "Orléans", "Besançon", "Nîmes", "Angoulême"],
        streets: &["rue des Écoles", "avenue de la Forêt", "quai aux Fleurs", "place du Marché", "chemin de l’Étang"],
        given: "Anaïs, Benoît, Céleste, Dorothée, Étienne, Françoise, Gaël, Hélène, Joël, Maëlle",
        family: "Aubépine, Beauséjour, Chênevert, Delâtre, Forêtier, Gérardin, Lefèvre, Montjoie, Prévôt, \
            Sauvêtre",
        stems: "Valmont, Clairbosquet, Bellerive, Hautbois, Rochebrune, Saint-Aurèle, Vertpré, Montfleury, \
            Grandchêne, Belétoile, Lacombe, Boisjoli",
        trades: "Ateliers=ateliers, Menuiserie=menuiserie, Énergie=energie, Boulangeries=boulangeries, \
            Mécanique=mecanique, Imprimerie=imprimerie, Santé=sante, Transports=transports",
        companies: &["{trade} {stem} SARL", "{stem} {trade}", "{trade} {stem} & Fils"],
        family_first: false,
    },
    Country {
        name: "España",
        prefix: "+34 91",
        cities: &["Málaga", "Zaragoza", "A Coruña", "Cádiz", "León", "Logroño"],
        streets: &["calle del Olmo", "avenida de la Estación", "plaza Mayor", "calle de los Niños", "paseo Marítimo"],
        given: "Álvaro, Begoña, Candelaria, Íñigo, Jesús, Leocadia, Martín, Nuño, Rocío, Úrsula",
        family: "Ibáñez, Cañizares, Domínguez, Echeverría, Fontán, Gutiérrez, Muñoz, Ordóñez, Peñalver, Quiñones",
        stems: "Almadraba, Cañaveral, Encinar, Mirasol, Peñablanca, Ribera, Sotogrande, Valdeoliva, Monteagudo, \
            Ensenada, Alameda, Torrealta",
        trades: "Conservas=conservas, Cerámicas=ceramicas, Logística=logistica, Viñedos=vinedos, Óptica=optica, \
            Muebles=muebles, Energía=energia, Gráficas=graficas",
        companies: &["{trade} {stem} S.L.", "{stem} {trade} S.A.", "{trade} {stem} de {city}"],
        family_first: false,
    },
    Country {
        name: "България",
        prefix: "+359 2",
        cities: &["София", "Пловдив", "Варна", "Бургас", "Русе", "Плевен"],
        streets: &["ул. Липа", "бул. Витоша", "ул. Градинска", "ул. Речна", "бул. Приморски"],
        given: "Божидара=bozhidara, Велико=veliko, Гергана=gergana, Деян=deyan, Живка=zhivka, Калоян=kaloyan, \
            Милена=milena, Огнян=ognyan, Радост=radost, Явор=yavor",
        family: "Балканска=balkanska, Горанов=goranov, Дренски=drenski, Езерова=ezerova, Зорев=zorev, \
            Каменов=kamenov, Лозанов=lozanov, Речкова=rechkova, Слънчев=slanchev, Ясенов=yasenov",
        stems: "Балкан=balkan, Марица=maritsa, Родопа=rodopa, Странджа=strandzha, Искър=iskar, \
            Добруджа=dobrudzha, Пирин=pirin, Тунджа=tundzha, Рила=rila, Янтра=yantra, Осогово=osogovo, \
            Лудогорие=ludogorie",
        trades: "Строй=stroy, Мебел=mebel, Агро=agro, Транс=trans, Текстил=tekstil, Метал=metal, Фарма=farma, \
            Печат=pechat",
        companies: &["{stem} {trade} ООД", "{stem}-{trade} АД", "{trade} {stem} {city} ЕООД"],
        family_first: false,
    },
    Country {
        name: "مصر",
        prefix: "+20 2",
        cities: &["القاهرة", "الإسكندرية", "الجيزة", "أسوان", "طنطا", "بورسعيد"],
        streets: &["شارع النيل", "شارع الجمهورية", "طريق الكورنيش", "شارع الزهور", "ميدان السلام"],
        given: "ليلى=layla, كريم=karim, سلمى=salma, يوسف=youssef, مريم=maryam, طارق=tarek, نور=nour, حسام=hossam, \
            دينا=dina, عمر=omar",
        family: "الشريف=elsherif, منصور=mansour, حداد=haddad, النجار=elnaggar, سليمان=soliman, الفقي=elfiky, \
            زيدان=zidan, البحيري=elbehiry, رمضان=ramadan, عثمان=osman",
        stems: "الوادي=elwady, النخيل=elnakhil, الأهرام=elahram, الدلتا=eldelta, الفيروز=elfayrouz, \
            الواحة=elwaha, المنارة=elmanara, الربيع=elrabie, الصفا=elsafa, النجمة=elnegma, البردي=elbardi, \
            اللوتس=ellotus",
        trades: "للتجارة=trade, للصناعات=industries, للأغذية=foods, للنقل=transport, للمقاولات=contracting, \
            للأدوية=pharma, للطباعة=print, للنسيج=textile",
        companies: &["شركة {stem} {trade}", "{stem} {trade} ش.م.م", "مجموعة {stem} {trade} - {city}"],
        family_first: false,
    },
    Country {
        name: "Deutschland",
        prefix: "+49 30",
        cities: &["Köln", "Nürnberg", "Lübeck", "Göttingen", "Münster", "Würzburg"],
        streets: &["Mühlenweg", "Bahnhofstraße", "Am Südhang", "Schöne Aussicht", "Gartenstraße"],
        given: "Änne, Björn, Dörte, Götz, Jürgen, Käthe, Lütje, Marlene, Sönke, Ute",
        family: "Ährenfeld, Böttcher, Dünnebier, Föhrmann, Grünwald, Höltje, Kößler, Mühlbauer, Schönherr, \
            Weißgerber",
        stems: "Nordtal, Eichgrund, Blaubach, Hohenfels, Königsau, Lindenhof, Rabenstein, Seewald, Sternberg, \
            Übersee, Wiesengrund, Zöllner",
        trades: "Technik=technik, Möbel=moebel, Getränke=getraenke, Werkzeuge=werkzeuge, Spedition=spedition, \
            Bau=bau, Medizintechnik=medizintechnik, Druck=druck",
        companies: &["{stem} {trade} GmbH", "{stem}er {trade} AG", "{trade} {stem} {city} GmbH"],
        family_first: false,
    },
];

impl Country {
    /// A person.
    pub(super) fn person(&self, random: &mut Random) -> Named {
        let (given, family) = (one(self.given, random), one(self.family, random));
        let name = if self.family_first {
            format!("{family}{given}", family = family.0, given = given.0)
        } else {
            format!("{} {}", given.0, family.0)
        };
        Named { name, latin: format!("{}.{}", given.1, family.1) }
    }

    /// A company whose name no other one has.
    pub(super) fn company(&self, random: &mut Random, taken: &mut HashSet<String>) -> Named {
        for attempt in 0..200 {
            let (stem, trade) = (one(self.stems, random), one(self.trades, random));
            let (pattern, city) = (random.pick(self.companies), random.pick(self.cities));
            let mut name = pattern.replace("{stem}", stem.0).replace("{trade}", trade.0).replace("{city}", city);
            if attempt > 20 {
                name = format!("{name} {}", random.between(2, 9_999));
            }
            if taken.insert(name.to_lowercase()) {
                return Named { name, latin: format!("{}-{}", stem.1, trade.1) };
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

/// One of the names, as it is written and in ASCII letters.
fn one(names: Names, random: &mut Random) -> (&'static str, String) {
    let names: Vec<&str> = names.split(", ").collect();
    let name = *random.pick(&names);
    name.split_once('=').map_or_else(|| (name, latin(name)), |(name, latin)| (name, latin.to_owned()))
}

/// A name in ASCII letters.
fn latin(name: &str) -> String {
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
            for name in [country.given, country.family, country.stems, country.trades].join(", ").split(", ") {
                let text = name.split_once('=').map_or_else(|| latin(name), |(_, latin)| latin.to_owned());
                assert!(text.is_ascii() && text.len() > 1, "{name}");
            }
        }
    }
}
