// THE LIST of words by which headers of any sheet are understood: what a column is about, by language.
import { once } from "../ground/once";
import { isUnspaced } from "./foldedLetters";
import { listsByConcept } from "./languageWords";
import { splitHeader, splitList } from "./splitHeader";
import { type Theme, themesOf } from "./themes";

/** Words of a language by theme. English and Chinese stand here, the other languages by concept in `languageWords.ts`. */
type Words = Readonly<Partial<Record<Theme, string>>>;

/**
 * Words and sequences of words, parted by bars.
 *
 * Languages that part their words by spaces match whole words only, so that "page" is no "age". Chinese headers have no spaces, so a word
 * may stand anywhere in them; the longest word wins.
 */
const words: Readonly<Record<string, Words>> = {
  en: {
    money:
      "amount|amt|total|totals|revenue|sales|sale amount|turnover|payment|paid|paid amount|amount paid|spent|spend|value|sum|gross|grand total|subtotal|sub total|receipts|proceeds|purchase amount|charged|order value|invoice value|invoice total|total amount|gift amount|taxable value|order total|line total|ext price|extended price|total price|price total|net amount|net sales|net revenue|invoiced",
    wholeMoney:
      "paid|paid amount|amount paid|charged|total|totals|grand total|order total|total price|price total|total amount|invoice total|order value|invoice value|gift amount",
    partMoney: "subtotal|sub total|gross|taxable|taxable value|net amount|line total|before tax",
    unitPrice:
      "unit price|unit amount|price per unit|price each|each price|item price|price|selling price|sale price|sales price|rate per unit",
    listPrice:
      "list price|msrp|rrp|retail price|wholesale price|compare at price|original price|regular price|catalog price|catalogue price|recommended price|standard price|base price|unit cost|cost price|purchase price",
    otherMoney:
      "profit|margin|markup|cost|costs|cogs|cost of goods|fee|fees|commission|tip|tips|gratuity|balance|payout|payouts|net|net total|net of fees|deposit|credit limit|store credit|gift card|salary|income|budget|loss|donation fee|insurance|surcharge|duty|duties|lifetime value|ltv|clv|lifetime|average|avg|mean|maximum|minimum|due|outstanding|owed|unpaid|open amount|remaining|authorized|financed",
    notMoney:
      "zip|zipcode|postal|postcode|post code|postal code|zip code|year|years|month|week|weekday|day of week|hour|minute|age|percent|percentage|pct|ratio|rank|ranking|latitude|lat|longitude|lng|lon|score|rating|stars|weight|length|width|height|size|index|row|sku|upc|ean|barcode|asin|ip|probability|days|stock|inventory|version|batch|position|distance|duration|number|no|nr|num|id|ids|code|phone|mobile|fax|telephone|tel|count|nps|recency|frequency|points|card|account|exchange rate|rate|growth|installments|instalments|sequential|sequence|line number|users|sessions|visits|visitors|pageviews|views|clicks|impressions|events|subscribers",
    quantity:
      "quantity|qty|units|pieces|pcs|items|number of items|item count|ordered quantity|quantity ordered|quantity shipped|volume|copies",
    person:
      "who|customer|customers|cust|client|buyer|purchaser|shopper|member|patron|guest|payer|user|account|contact|subscriber|retailer|company|firm|organisation|organization|sold to|bill to|billing|billed to|consumer|donor|patient|membership|loyalty|loyalty card|club card|cardholder|card holder",
    notPerson:
      "account code|tax type|product|products|item|items|sku|article|shop|store|stores|employee|staff|seller|sales rep|salesrep|salesperson|sales person|salesman|rep|agent|cashier|clerk|vendor|supplier|merchant|manager|brand|category|campaign|coupon|warehouse|branch|location|department|order|orders|invoice|transaction|receipt|payment|shipment|file|event|city|country|state|region|street|owner|assignee|assigned|handled|created by|driver|courier|carrier|bank|method|opportunity|deal|project|from|first name|last name|given name|surname|family name|forename",
    recipient: "shipping|ship to|recipient|receiver|consignee|delivery",
    email: "email|e mail|mail|email address|e mail address|mail address",
    phone: "phone|mobile|telephone|tel|cell|cellphone|phone number|mobile number|phone no|mobile no|contact number|whatsapp",
    name: "name|full name|fullname|nickname|nick|username|user name|login|display name|names",
    id: "id|ids|identifier|number|no|nr|num|code|key|ref|reference|bill no|receipt|sales order|uid|uuid|guid|card",
    order:
      "order|orders|invoice|transaction|receipt|txn|trx|bill|purchase|booking|checkout|basket|ticket|sale|sales order|bill no",
    part: "line|lines|item|items|row|detail|details|shipment|package|product|payment|refund|return|parent|sub|original|related|type|status|position|tracking|count|date|time|note|notes|source|channel",
    day: "date|day|time|datetime|timestamp|at|on|when",
    bought:
      "order|ordered|purchase|purchased|transaction|sale|sold|invoice|invoiced|paid|payment|checkout|close|closed|booking|booked|bought|receipt|txn|trx|bill|billed",
    otherDay:
      "birth|birthday|birthdate|dob|born|since|due|ship|shipped|shipping|shipment|delivery|delivered|deliver|dispatch|dispatched|arrival|expiry|expiration|expires|expire|expected|estimated|promised|update|updated|modified|changed|change|edit|edited|return|returned|refund|refunded|cancel|cancelled|canceled|login|signup|sign up|registered|registration|register|join|joined|opt|optin|confirm|confirmed|subscribed|unsubscribed|first|last|next|printed|print|exported|export|import|imported|start|end|until|valid|hire|hired|release|settled|deposit|payout|reviewed|review|completed|fulfilled|accepted|acceptance|approved|synced",
    status: "status|state|stage|condition",
    payment: "payment|payments|financial",
    delivery:
      "fulfillment|fulfilment|shipping|shipment|delivery|logistics|tracking|stock|marital|family|employment|civil|subscription|consent|email",
    currency: "currency|currency code|iso currency|ccy|order currency",
    refund: "refund|refunded|refunds|returned amount|amount refunded|refund amount|refunded amount",
    discount: "discount|discounts|coupon|promotion|promo|voucher|rebate|discount amount|promotion discount|markdown",
    tax: "tax|taxes|vat|gst|hst|pst|cgst|sgst|igst|sales tax|tax amount",
    shipping:
      "shipping|freight|postage|delivery|shipping cost|shipping fee|delivery charge|shipping amount|shipping price|handling",
    adjusted: "adjusted",
    filler:
      "unique|main|primary|full|own|default|the|of|to|real|original|buyer|display|by|s|company|party|inc|incl|including|excl|excluding|usd|eur|gbp|cny|rmb|local|base|shop|in|and|with|after|before|ex|final|actual|inc tax|incl tax|including tax|ex tax|excl tax|excluding tax|after tax|before tax|with tax|inc vat|incl vat|including vat|excl vat|excluding vat|ex vat|inc gst|incl gst|after discount|after discounts|before discount|after refunds|utc|gmt|local",
  },
  zh: {
    money:
      "金额|总金额|总额|总价|合计|总计|实付|实收|应付|应收|付款金额|支付金额|消费金额|成交额|成交金额|交易额|交易金额|销售额|销售金额|营业额|营收|流水|货款|订单金额|小计|实付款|收入金额|到账金额|结算金额|价税合计|实付金额|实收金额",
    wholeMoney: "实付|实付款|实付金额|实收|实收金额|付款金额|支付金额|价税合计|合计|总计|总金额|总额|总价|订单金额",
    partMoney: "小计|货款|应付|应收",
    unitPrice: "单价|价格|售价|商品价格|销售单价|成交单价|商品单价",
    listPrice: "市场价|吊牌价|原价|划线价|建议零售价|零售价|批发价|进价|进货价|成本价|标价|定价",
    otherMoney:
      "利润|毛利|净利|成本|手续费|服务费|佣金|小费|余额|提现|押金|工资|收入|预算|储值|到手|运营费|平台费|技术服务费|打款|分成|平均|客单价|累计|待付|未付|欠款",
    notMoney:
      "邮编|邮政编码|年份|年龄|月份|星期|小时|百分比|比例|占比|比率|率|排名|排行|名次|纬度|经度|评分|分数|星级|重量|尺寸|体积|序号|编号|编码|条码|条形码|电话|手机|传真|身份证|卡号|账号|天数|库存|版本|概率|汇率|单号|订单号|号码|次数|件数|人数|数量|积分",
    quantity: "数量|件数|购买数量|商品数量|订购数量|宝贝总数量|宝贝数量|个数|销量|份数",
    person: "客户|顾客|买家|会员|用户|购买人|购买者|付款人|下单人|下单帐号|下单账号|客人|公司|单位|往来单位|联系人|旺旺|收件公司",
    notPerson:
      "商品|宝贝|货品|产品|店铺|门店|商家|卖家|员工|店员|导购|销售员|业务员|收银员|供应商|快递|物流|仓库|品牌|品类|活动|优惠券|城市|省份|地址|经理|客服|操作人|创建人|负责人|渠道|订单|发票|备注|留言|等级|类型|级别|性别|标签|来源|分组|数",
    recipient: "收货人|收件人|收货|收件",
    email: "邮箱|电子邮件|邮件地址|电子邮箱",
    phone: "手机|手机号|手机号码|电话|联系电话|联系方式|联系手机|电话号码",
    name: "姓名|名称|昵称|名字|名|用户名|网名|抬头",
    id: "编号|号|ID|id|编码|账号|帐号|卡号|代码|单号|号码|订单号|订单编号|交易号|交易编号|流水号",
    order: "订单|订单号|订单编号|交易|交易号|交易编号|单号|流水|流水号|小票|发票|销售单|出库单",
    part: "商品|子订单|子单|明细|行|运单|物流|快递|退款|退货|售后|支付|付款|状态|类型|来源|备注|金额|数|时间|日期|包裹|渠道|标记|原",
    day: "日期|时间|日|年月日",
    bought: "下单|付款|支付|订单|交易|购买|成交|消费|销售|开票|结账|买单|拍下",
    otherDay:
      "生日|出生|发货|收货|签收|送达|配送|到期|过期|有效期|截止|更新|修改|变更|退款|退货|取消|关闭|登录|注册|入会|开卡|首次|末次|最近|最后|上次|下次|打印|导出|导入|开始|结束|确认|完成|成功|评价|预计|入职|提现|结算|到账",
    status: "状态|阶段",
    payment: "付款|支付|收款",
    delivery: "发货|物流|配送|快递|售后|退款|婚姻|家庭|开票|评价|会员|库存|审核|打印|备注",
    currency: "币种|货币|币别|结算币种|货币代码",
    refund: "退款|退货金额|已退|退款金额",
    discount: "优惠|折扣|满减|红包|抵扣|优惠金额|折让",
    tax: "税|税额|税费|税金",
    shipping: "运费|邮费|快递费|配送费|物流费|邮资",
    adjusted: "调整后|改价后",
    filler: "的|主|本|所属|实际|真实|完整|含税|不含税|元|人民币|应|系统|外部|内部|唯一|原始",
  },
};

/** Words of one kind of writing, by theme. */
interface Lexicon {
  /** Themes of each sequence of words, its words joined by spaces. */
  readonly spaced: ReadonlyMap<string, ReadonlySet<Theme>>;
  /** The same of words that are written without spaces. */
  readonly unspaced: ReadonlyMap<string, ReadonlySet<Theme>>;
  /** Length of the longest word of either kind, in words and in characters. */
  readonly mostWords: number;
  readonly mostCharacters: number;
}

/** Every list with its themes, of all languages. */
function* allLists(): Generator<readonly [string, readonly Theme[]]> {
  for (const own of Object.values(words))
    for (const [theme, list] of Object.entries(own) as [Theme, string][]) yield [list, [theme]];
  for (const [concept, list] of listsByConcept()) yield [list, themesOf(concept)];
}

const lexicon = once((): Lexicon => {
  const [spaced, unspaced] = [new Map<string, Set<Theme>>(), new Map<string, Set<Theme>>()];
  let [mostWords, mostCharacters] = [1, 1];
  for (const [list, themes] of allLists()) {
    for (const parts of splitList(list)) {
      const word = parts.join(" ");
      const isJoined = isUnspaced(word);
      const known = isJoined ? unspaced : spaced;
      const own = known.get(word);
      if (own) for (const theme of themes) own.add(theme);
      else known.set(word, new Set(themes));
      if (isJoined) mostCharacters = Math.max(mostCharacters, word.length);
      else mostWords = Math.max(mostWords, parts.length);
    }
  }
  return { spaced, unspaced, mostWords, mostCharacters };
});

/** A header's words, with what they speak of. */
export interface HeaderWords {
  /** The sequences that are known, in order, with their themes. */
  readonly parts: readonly { readonly word: string; readonly themes: ReadonlySet<Theme> }[];
  /** Whether every word of the header is known. */
  readonly isWhole: boolean;
}

/** Most letters that may be run together: a longer text is no header that somebody reads. */
const mostGlued = 60;

/** Parts letters that are run together, such as CUSTOMERNAME, into the fewest known words; null if some letters are no word. */
function unglued(letters: string, known: ReadonlyMap<string, unknown>): readonly string[] | null {
  if (letters.length > mostGlued) return null;
  const ways: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    ways[end] = null;
    const shortest = end === letters.length ? 2 : 3;
    for (let start = 0; start <= end - shortest; start++) {
      const before = ways[start];
      const word = letters.slice(start, end);
      if (!before || !known.has(word)) continue;
      const way = [...before, word];
      if (!ways[end] || way.length < ways[end]!.length) ways[end] = way;
    }
  }
  return ways[letters.length] ?? null;
}

/** Reads the known words of a text without spaces, the longest at each place. */
function readUnspaced(text: string, { unspaced, mostCharacters }: Lexicon, found: HeaderWords["parts"][number][]): boolean {
  let isWhole = true;
  for (let at = 0; at < text.length; ) {
    let length = Math.min(mostCharacters, text.length - at);
    while (length > 0 && !unspaced.has(text.slice(at, at + length))) length -= 1;
    if (length === 0) isWhole = false;
    else found.push({ word: text.slice(at, at + length), themes: unspaced.get(text.slice(at, at + length))! });
    at += Math.max(1, length);
  }
  return isWhole;
}

/** Reads the words of a header: the longest known sequences, from left to right. */
export function readHeader(header: string): HeaderWords {
  const known = lexicon();
  const split = splitHeader(header).flatMap((word) =>
    isUnspaced(word) || known.spaced.has(word) ? [word] : (unglued(word, known.spaced) ?? [word]),
  );
  const parts: HeaderWords["parts"][number][] = [];
  let isWhole = split.length > 0;
  for (let at = 0; at < split.length; ) {
    if (isUnspaced(split[at]!)) {
      isWhole = readUnspaced(split[at]!, known, parts) && isWhole;
      at += 1;
      continue;
    }
    let length = Math.min(known.mostWords, split.length - at);
    const sequence = (): string => split.slice(at, at + length).join(" ");
    while (length > 0 && !known.spaced.has(sequence())) length -= 1;
    if (length === 0) isWhole = false;
    else parts.push({ word: sequence(), themes: known.spaced.get(sequence())! });
    at += Math.max(1, length);
  }
  return { parts, isWhole };
}

/** Whether a word of a header speaks of a theme. */
export function speaksOf({ parts }: HeaderWords, ...themes: readonly Theme[]): boolean {
  return parts.some((part) => themes.some((theme) => part.themes.has(theme)));
}
