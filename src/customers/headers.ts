// The column headers of real order and customer exports, each list with its public source, and the generic words we know.

/** What a column can be to us. */
export type Role =
  | "customer"
  | "date"
  | "amount"
  | "order"
  | "quantity"
  | "unitPrice"
  | "status"
  | "currency"
  | "refund"
  | "discount"
  | "lastOrder"
  | "recencyDays"
  | "orders"
  | "revenue"
  | "firstOrder";

/** One shop system's export: its headers spelled as in the file, the best column of each role first. */
export interface ExportFormat {
  readonly name: string;
  /** orders: a row is an order or a line of one; customers: a row is a customer. */
  readonly kind: "orders" | "customers";
  /** Where the headers can be read. */
  readonly source: string;
  readonly headers: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/**
 * The exports we know. A refund or discount column is named only where the amount column still contains it:
 * Shopify's Total is before refunds, Taobao's 买家实际支付金额 is after them.
 */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: "Shopify orders",
    kind: "orders",
    source: "https://github.com/ramkumar03ace/Shopify-Data-Ingestion-Insights-Service/blob/HEAD/orders_export_1.csv",
    headers: {
      customer: ["Email", "Phone", "Billing Phone", "Billing Name", "Shipping Name"],
      date: ["Created at", "Paid at"],
      amount: ["Total", "Subtotal"],
      order: ["Name", "Id"],
      quantity: ["Lineitem quantity"],
      unitPrice: ["Lineitem price"],
      status: ["Financial Status"],
      currency: ["Currency"],
      refund: ["Refunded Amount"],
    },
  },
  {
    name: "Shopify customers",
    kind: "customers",
    source: "https://github.com/UmbraNova/db-csv-editor/blob/HEAD/db-csv-editor-script.py",
    headers: { customer: ["Customer ID", "Email", "Phone"], orders: ["Total Orders"], revenue: ["Total Spent"] },
  },
  {
    name: "WooCommerce orders report",
    kind: "orders",
    source:
      "https://github.com/woocommerce/woocommerce/blob/HEAD/plugins/woocommerce/src/Admin/API/Reports/Orders/Controller.php",
    headers: {
      customer: ["Customer"],
      date: ["Date"],
      amount: ["Net Sales", "N. Revenue (formatted)"],
      order: ["Order #"],
      status: ["Status"],
    },
  },
  {
    name: "WooCommerce customers report",
    kind: "customers",
    source:
      "https://github.com/woocommerce/woocommerce/blob/HEAD/plugins/woocommerce/src/Admin/API/Reports/Customers/Controller.php",
    headers: { customer: ["Email", "Username", "Billing Phone", "Name"], orders: ["Orders"], revenue: ["Total Spend"] },
  },
  {
    name: "Magento orders",
    kind: "orders",
    source:
      "https://github.com/magento/magento2/blob/HEAD/app/code/Magento/Sales/view/adminhtml/ui_component/sales_order_grid.xml",
    headers: {
      customer: ["Customer Email", "Customer Name", "Bill-to Name"],
      date: ["Purchase Date"],
      amount: ["Grand Total (Base)", "Grand Total (Purchased)"],
      order: ["ID"],
      status: ["Status"],
      refund: ["Total Refunded"],
    },
  },
  {
    name: "Stripe payments",
    kind: "orders",
    source: "https://github.com/gtolle/stripe-iiftoqbo and https://docs.cello.so/guides/attribution/stripe-reports",
    headers: {
      customer: ["Customer ID", "Customer Email", "Customer Description", "Card Name"],
      date: ["Created (UTC)", "Created"],
      amount: ["Amount"],
      order: ["id"],
      status: ["Status"],
      currency: ["Currency"],
      refund: ["Amount Refunded"],
    },
  },
  {
    name: "PayPal activity",
    kind: "orders",
    source: "https://github.com/nils-werner/beancount-paypal/blob/HEAD/beancount_paypal/lang.py",
    headers: {
      customer: ["From Email Address", "Name"],
      date: ["Date"],
      amount: ["Gross"],
      order: ["Transaction ID"],
      status: ["Status"],
      currency: ["Currency"],
    },
  },
  {
    name: "Square transactions",
    kind: "orders",
    source: "https://github.com/rwslippey/square_transaction_parser/blob/HEAD/square_example.csv",
    headers: {
      customer: ["Customer ID", "Customer Reference ID", "Customer Name"],
      date: ["Date"],
      amount: ["Total Collected", "Net Sales"],
      order: ["Transaction ID", "Payment ID"],
    },
  },
  {
    name: "Square items",
    kind: "orders",
    source: "https://github.com/zoetankersley/sunrise_social_club/blob/HEAD/data/raw/items-2026-07-18-2026-07-19.csv",
    headers: {
      customer: ["Customer ID", "Customer Reference ID", "Customer Name"],
      date: ["Date"],
      amount: ["Net Sales"],
      order: ["Transaction ID", "Payment ID"],
    },
  },
  {
    name: "Amazon All Orders report",
    kind: "orders",
    source: "https://sellercentral.amazon.com/gp/help/external/200547170",
    headers: {
      date: ["purchase-date"],
      amount: ["item-price"],
      order: ["amazon-order-id", "merchant-order-id"],
      status: ["order-status", "item-status"],
      currency: ["currency"],
      discount: ["item-promotion-discount"],
    },
  },
  {
    name: "Amazon Order Report",
    kind: "orders",
    source: "https://sellercentral-europe.amazon.com/gp/help/external/help.html?itemID=201648780",
    headers: {
      customer: ["buyer-email", "buyer-phone-number", "buyer-name"],
      date: ["purchase-date", "payments-date"],
      amount: ["item-price"],
      order: ["order-id"],
      currency: ["currency"],
    },
  },
  {
    name: "淘宝 / 天猫订单报表",
    kind: "orders",
    source:
      "https://github.com/lcx19910911/xkq34_src/blob/HEAD/Hidistro.UI.Web/Hidistro/UI/Web/Admin/Trade/BuyerAlreadyPaid.cs and https://github.com/415466095/echarts/blob/HEAD/tmall_order_report.csv",
    headers: {
      customer: ["买家会员名", "买家支付宝账号", "联系手机", "收货人姓名"],
      date: ["订单付款时间", "订单创建时间"],
      amount: ["买家实际支付金额", "总金额", "买家应付货款"],
      order: ["订单编号"],
      status: ["订单状态"],
    },
  },
  {
    name: "京东商家订单",
    kind: "orders",
    source: "https://github.com/chengzhiguang/oms/blob/HEAD/src/main/java/com/chengzg/oms/service/impl/OrderInfoServiceImpl.java",
    headers: {
      customer: ["下单帐号", "联系电话", "客户姓名"],
      date: ["下单时间", "付款确认时间", "订单完成时间"],
      amount: ["结算金额", "应付金额", "订单金额"],
      order: ["订单号"],
      quantity: ["订购数量"],
      unitPrice: ["京东价"],
      status: ["订单状态"],
    },
  },
  {
    name: "有赞订单",
    kind: "orders",
    source:
      "https://github.com/srafyhucl-cpu/yunxibakebot/blob/HEAD/docs/architecture/youzan-customer-migration-audit-checklist.md",
    headers: {
      customer: ["买家手机号", "买家昵称"],
      date: ["订单创建时间", "交易成功时间"],
      amount: ["订单实收金额"],
      order: ["订单号"],
    },
  },
  {
    name: "有赞客户",
    kind: "customers",
    source:
      "https://github.com/srafyhucl-cpu/yunxibakebot/blob/HEAD/docs/architecture/youzan-customer-migration-audit-checklist.md",
    headers: {
      customer: ["客户手机号", "客户昵称", "客户姓名"],
      lastOrder: ["上次消费时间"],
      orders: ["消费次数"],
      revenue: ["消费金额"],
    },
  },
  {
    name: "UCI Online Retail and Online Retail II",
    kind: "orders",
    source:
      "https://cran.rediris.es/web/packages/onlineretail/readme/README.html and https://github.com/ilovedata6/retail_store_customer_segmentation",
    headers: {
      customer: ["CustomerID"],
      date: ["InvoiceDate"],
      order: ["InvoiceNo", "Invoice"],
      quantity: ["Quantity"],
      unitPrice: ["UnitPrice", "Price"],
    },
  },
];

const words = (...lists: string[]): readonly string[] => lists.flatMap((list) => list.split("|"));

/** Plain names of columns in English and 中文, best first; compared without case, spaces, underscores, hyphens and dots. */
export const genericHeaders: Readonly<Record<Role, readonly string[]>> = {
  customer: words(
    "customer id|customer unique id|customer number|customer no|client id|user id|buyer id|member id|account id|customer key",
    "customer email|buyer email|billing email|email|email address|customer phone|buyer phone|phone|phone number|mobile",
    "username|buyer username|customer|client|buyer|member|customer name|client name|buyer name|billing name|user|name|id",
    "客户编号|客户ID|客户号|顾客编号|顾客ID|会员编号|会员ID|会员号|会员卡号|用户ID|用户编号|买家ID|买家会员名|用户账号|下单帐号|下单账号|邮箱",
    "手机号|手机号码|手机|买家手机号|客户手机号|会员手机号|联系电话|电话|买家昵称|客户昵称|会员昵称|用户昵称|昵称|客户|顾客|会员|买家|用户|客户名称|客户姓名|会员姓名|姓名",
  ),
  date: words(
    "order date|date ordered|ordered at|purchase date|order purchase timestamp|invoice date|transaction date|sale date|paid date|paid at",
    "payment date|date paid|order time|order created at|created at|date created|created (utc)|created date (utc)|created|date|timestamp|time",
    "下单时间|下单日期|付款时间|支付时间|订单日期|订单时间|订单付款时间|买家付款时间|订单创建时间|创建时间|购买时间|购买日期|消费时间|消费日期|交易时间|交易日期|成交时间|日期|时间",
  ),
  amount: words(
    "amount paid|paid amount|total paid|payment value|net amount|order total|order amount|order value|grand total|total amount|line total",
    "total price|amount|total|net sales|net revenue|sales|revenue|sales amount|payment|subtotal|profit|margin|gross profit",
    "实付金额|实际支付金额|买家实际支付金额|订单实付金额|用户实付金额|支付金额|付款金额|实付款|实付|实收金额|订单实收金额|应付金额|订单金额|订单总额|成交金额|交易金额|消费金额|销售额|总金额|金额|利润|毛利",
  ),
  order: words(
    "order id|order number|order no|order #|order|order name|invoice no|invoice number|invoice id|invoice|transaction id|receipt number|receipt no",
    "订单编号|订单号|主订单编号|主订单号|交易编号|交易号|交易单号|流水号|小票号|单号",
  ),
  quantity: words(
    "quantity|qty|units|quantity purchased|item quantity|units sold|number of items",
    "数量|购买数量|商品数量|订购数量|件数|销量",
  ),
  unitPrice: words("unit price|price per unit|item price|price each|price", "单价|商品单价|销售单价|成交单价|价格"),
  status: words(
    "order status|status|financial status|payment status|transaction status|order state|state",
    "订单状态|交易状态|支付状态|付款状态|状态",
  ),
  currency: words("currency|currency code|order currency|iso currency", "币种|货币|货币代码|结算币种"),
  refund: words(
    "refund amount|refunded amount|amount refunded|total refunded|refund total|refunded|refund|refunds|returned amount",
    "退款金额|已退款金额|退款总额|退货金额|退款",
  ),
  discount: words(
    "discount amount|discount total|total discount|discounts|discount|coupon amount|promotion discount",
    "优惠金额|折扣金额|优惠总额|优惠券金额|折扣额|优惠",
  ),
  lastOrder: words(
    "last order date|last order|last purchase date|last purchase|last order at|last ordered|last transaction date|last visit",
    "最近下单时间|最近购买时间|最近消费时间|最近付款时间|最后下单时间|最后购买时间|最后消费时间|上次消费时间|上次购买时间|上次下单时间|最近购买日期|最近消费日期|最后购买日期|末次消费时间",
  ),
  recencyDays: words(
    "days since last order|days since last purchase|days since last visit|recency days|recency (days)|recency",
    "距上次购买天数|距上次消费天数|距上次下单天数|距最近购买天数|距今天数|最近购买间隔天数|最近一次消费间隔|未购买天数",
  ),
  orders: words(
    "number of orders|order count|orders count|orders|total orders|total purchases|number of purchases|purchase count|purchases|frequency",
    "transaction count|transactions|visits",
    "订单数|订单数量|订单总数|下单次数|购买次数|消费次数|交易次数|成交次数|累计订单数|累计购买次数|累计消费次数|消费频次|频次",
  ),
  revenue: words(
    "total spent|total spend|lifetime spend|lifetime revenue|total revenue|customer revenue|amount spent|total sales|revenue|monetary value",
    "monetary|spend|total amount",
    "累计消费金额|累计消费|累计金额|累计支付金额|累计成交金额|消费总额|消费总金额|总消费金额|总消费|消费金额|购买总金额|交易总额|交易额",
  ),
  firstOrder: words(
    "first order date|first order|first purchase date|first purchase|first order at|first transaction date|first visit",
    "首次下单时间|首次购买时间|首次消费时间|首次付款时间|首单时间|首次购买日期|首单日期|首次下单日期|首次消费日期",
  ),
};
