// THE LIST of full names of currencies in the languages whose headers are known, as far as `currencyList.ts` has them not.

/**
 * Names by the code of the currency, in small letters, parted by bars; read in headers and in currency columns only.
 *
 * @source Unicode CLDR 48, displayName in currencies.json of en, zh, zh-Hant, de, fr, es, pt, it, nl, ja and ko,
 *   https://github.com/unicode-org/cldr-json/tree/main/cldr-json/cldr-numbers-full/main
 */
export const fullNames: Readonly<Record<string, string>> = {
  CNY: "chinese yuan|renminbi yuan|yuan renminbi chinois|yuan renminbi|yuan chinês|yuan cinese|中国人民元|중국 위안화",
  KRW: "south korean won|südkoreanischer won|won sud-coréen|won surcoreano|won sul-coreano|won sudcoreano|zuid-koreaanse won|韓国ウォン",
  RUB: "russian ruble|俄罗斯卢布|俄羅斯盧布|russischer rubel|rouble russe|rublo ruso|rublo russo|russische roebel|ロシア ルーブル|러시아 루블",
  VND: "vietnamese dong|vietnamesischer dong|dông vietnamien|dong vietnamita|ベトナム ドン|베트남 동",
  PLN: "polish zloty|波兰兹罗提|波蘭茲羅提|polnischer złoty|zloty polonais|esloti polaco|zloty polonês|zloty polacco|poolse zloty|ポーランド ズウォティ|폴란드 즈워티",
  HUF: "hungarian forint|匈牙利福林|ungarischer forint|forint hongrois|forinto húngaro|florim húngaro|fiorino ungherese|hongaarse forint|ハンガリー フォリント|헝가리 포린트",
  UAH: "ukrainian hryvnia|乌克兰格里夫纳|烏克蘭格里夫納|ukrainische hrywnja|hryvnia ukrainienne|grivna ucraniana|hryvnia ucraniano|grivnia ucraina|oekraïense hryvnia|ウクライナ フリヴニャ|우크라이나 그리브나",
  IDR: "indonesian rupiah|印度尼西亚卢比|indonesische rupiah|roupie indonésienne|rupia indonesia|rupia indonésia|rupia indonesiana|indonesische roepia|インドネシア ルピア|인도네시아 루피아",
  MYR: "malaysian ringgit|马来西亚林吉特|馬來西亞令吉|malaysischer ringgit|ringgit malais|ringit malasio|ringgit malaio|ringgit malese|maleisische ringgit|マレーシア リンギット|말레이시아 링깃",
  ILS: "israeli new shekel|以色列新谢克尔|以色列新謝克爾|israelischer neuer schekel|nouveau shekel israélien|nuevo séquel israelí|novo shekel israelense|nuovo siclo israeliano|israëlische nieuwe shekel|イスラエル新シェケル|이스라엘 신권 세켈",
  ZAR: "south african rand|南非兰特|南非蘭特|südafrikanischer rand|rand sud-africain|rand sudafricano|rand sul-africano|zuid-afrikaanse rand|南アフリカ ランド|남아프리카 랜드",
  NGN: "nigerian naira|尼日利亚奈拉|奈及利亞奈拉|nigerianischer naira|naira nigérian|naira nigeriano|naira nigeriana|nigeriaanse naira|ナイジェリア ナイラ|나이지리아 나이라",
  MOP: "macanese pataca|澳门币|澳門元|macao-pataca|pataca macanaise|pataca macaense|pataca di macao|macause pataca|マカオ パタカ|마카오 파타카",
  AED: "united arab emirates dirham|阿联酋迪拉姆|阿拉伯聯合大公國迪爾汗|vae-dirham|dirham des émirats arabes unis|dírham de los emiratos árabes unidos|dirham dos emirados árabes unidos|dirham degli emirati arabi uniti|verenigde arabische emiraten-dirham|アラブ首長国連邦ディルハム|아랍에미리트 디르함",
  SAR: "saudi riyal|沙特里亚尔|沙烏地里亞爾|saudi-rial|riyal saoudien|rial saudí|riyal saudita|saoedi-arabische riyal|サウジ リヤル|사우디아라비아 리얄",
  RON: "romanian leu|罗马尼亚列伊|羅馬尼亞列伊|rumänischer leu|leu roumain|leu rumano|leu romeno|leu rumeno|roemeense leu|ルーマニア レイ|루마니아 레우",
  BGN: "bulgarian lev|保加利亚列弗|保加利亞新列弗|bulgarischer lew|lev bulgare|leva búlgara|lev búlgaro|lev bulgaro|bulgaarse lev|ブルガリア 新レフ|불가리아 레프",
  INR: "印度卢比|印度盧比|indische rupie|roupie indienne|rupia india|rupia indiana|indiase roepie|インド ルピー|인도 루피",
  CAD: "加拿大元|加幣|kanadischer dollar|dollar canadien|dólar canadiense|dólar canadense|dollaro canadese|canadese dollar|カナダ ドル|캐나다 달러",
  AUD: "澳大利亚元|澳幣|australischer dollar|dollar australien|dólar australiano|dollaro australiano|australische dollar|オーストラリア ドル|호주 달러",
  MXN: "墨西哥比索|墨西哥披索|mexikanischer peso|peso mexicain|peso messicano|mexicaanse peso|メキシコ ペソ|멕시코 페소",
  BRL: "巴西雷亚尔|巴西雷亞爾|brasilianischer real|réal brésilien|real brasileño|real brasiliano|braziliaanse real|ブラジル レアル|브라질 레알",
  TRY: "土耳其里拉|türkische lira|livre turque|lira turca|turkse lira|トルコ リラ|튀르키예 리라",
  CZK: "捷克克朗|tschechische krone|couronne tchèque|corona checa|coroa tcheca|corona ceca|tsjechische kroon|チェコ コルナ|체코 코루나",
  PHP: "菲律宾比索|菲律賓披索|philippinischer peso|peso philippin|peso filipino|peso filippino|filipijnse peso|フィリピン ペソ|필리핀 페소",
  SEK: "瑞典克朗|schwedische krone|couronne suédoise|corona sueca|coroa sueca|corona svedese|zweedse kroon|スウェーデン クローナ|스웨덴 크로나",
  NOK: "挪威克朗|norwegische krone|couronne norvégienne|corona noruega|coroa norueguesa|corona norvegese|noorse kroon|ノルウェー クローネ|노르웨이 크로네",
  DKK: "丹麦克朗|丹麥克朗|dänische krone|couronne danoise|corona danesa|coroa dinamarquesa|corona danese|deense kroon|デンマーク クローネ|덴마크 크로네",
  NZD: "紐西蘭幣|neuseeland-dollar|dollar néo-zélandais|dólar neozelandés|dólar neozelandês|dollaro neozelandese|nieuw-zeelandse dollar|ニュージーランド ドル|뉴질랜드 달러",
  SGD: "新加坡幣|singapur-dollar|dollar de singapour|dólar singapurense|dólar singapuriano|dollaro di singapore|singaporese dollar|シンガポール ドル|싱가포르 달러",
  THB: "泰銖|thailändischer baht|baht thaïlandais|bat tailandés|baht tailandês|baht thailandese|thaise baht|タイ バーツ|태국 바트",
  USD: "us-dollar|dollar des états-unis|dólar estadounidense|dólar americano|dollaro statunitense|amerikaanse dollar",
  GBP: "britisches pfund|livre sterling|libra esterlina|sterlina britannica|britse pond|英国ポンド|영국 파운드",
  JPY: "japanischer yen|yen japonais|yen japonés|iene japonês|yen giapponese|japanse yen|日本円|일본 엔화",
  HKD: "hongkong-dollar|dollar de hong kong|dólar hongkonés|dólar de hong kong|dollaro di hong kong|hongkongse dollar|香港ドル|홍콩 달러",
  TWD: "neuer taiwan-dollar|nouveau dollar taïwanais|nuevo dólar taiwanés|novo dólar taiwanês|nuovo dollaro taiwanese|nieuwe taiwanese dollar|新台湾ドル|신 타이완 달러",
  CHF: "schweizer franken|franc suisse|franco suizo|franco suíço|franco svizzero|zwitserse frank|スイス フラン|스위스 프랑",
};
