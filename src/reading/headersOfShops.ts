// The column headers of further exports of shops and marketplaces, each list with its public source, or with words of its header line where they are of common use and no public page lists them.
import type { ListedFormat } from "./exportFormat";

/** Further known exports; several headers of a role are separated by bars. */
export const shopFormats: readonly ListedFormat[] = [
  {
    name: "天猫订单报表",
    kind: "orders",
    source: "https://github.com/415466095/echarts/blob/HEAD/tmall_order_report.csv",
    isAfterRefund: true,
    take: {
      en: "in the seller centre, export the orders again under 已卖出的宝贝, 批量导出, so that the file has 买家会员名",
      zh: "请在卖家中心的“已卖出的宝贝 → 批量导出”中重新导出订单，使文件包含“买家会员名”列",
    },
    headers: { date: "订单付款时间|订单创建时间", amount: "买家实际支付金额|总金额", order: "订单编号" },
  },
  {
    name: "抖店订单",
    kind: "orders",
    source:
      "common use, from no page of the maker: 主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人,收件人手机号",
    take: {
      en: "export the orders again in 抖店 under 订单, 订单管理, 导出, with 收件人 and 收件人手机号 among the columns",
      zh: "请在抖店的“订单 → 订单管理 → 导出”中重新导出，并勾选“收件人”和“收件人手机号”",
    },
    headers: {
      customer: "收件人手机号|收件人手机|收件人电话|收件人",
      date: "订单提交时间|支付完成时间",
      amount: "订单应付金额",
      order: "主订单编号",
      status: "订单状态",
    },
  },
  {
    name: "拼多多订单",
    kind: "orders",
    source:
      "common use, from no page of the maker: 商品总价(元) · 用户实付金额(元) · 商家实收金额(元) · 售后状态 · 收货人 · 手机",
    take: {
      en: "export the orders again in 拼多多 under 订单查询, 批量导出, with 收货人 and 手机 among the columns",
      zh: "请在拼多多商家后台的“订单查询 → 批量导出”中重新导出，并勾选“收货人”和“手机”",
    },
    headers: {
      customer: "手机|收货人手机|收货人",
      date: "订单成交时间|支付时间",
      amount: "用户实付金额",
      order: "订单号",
      status: "订单状态",
    },
  },
  {
    name: "BigCommerce orders",
    kind: "orders",
    source: "common use, from no page of the maker: Order Total (inc tax)",
    headers: {
      customer: "Customer ID|Customer Email|Customer Phone|Customer Name",
      date: "Order Date",
      amount: "Order Total (inc tax)",
      order: "Order ID",
      status: "Order Status",
      currency: "Order Currency Code",
    },
  },
  {
    name: "PayPal Aktivitäten",
    kind: "orders",
    source: "https://github.com/nils-werner/beancount-paypal/blob/HEAD/beancount_paypal/lang.py",
    headers: {
      customer: "Absender E-Mail-Adresse|Name",
      date: "Datum",
      amount: "Brutto",
      order: "Transaktionscode",
      reference: "Zugehöriger Transaktionscode",
      status: "Status",
      currency: "Währung",
    },
  },
  {
    name: "eBay orders report",
    kind: "orders",
    source: "https://github.com/randomecho/shifted-sales-report/blob/HEAD/README.md",
    headers: {
      customer: "Buyer Username|Buyer Email|Buyer Name",
      date: "Sale Date|Paid On Date",
      amount: "Total Price",
      order: "Order Number",
    },
  },
  {
    name: "Etsy sold orders",
    kind: "orders",
    source: "common use, from no page of the maker: Sale Date,Order ID,Buyer User ID,Full Name",
    headers: {
      customer: "Buyer User ID|Buyer|Full Name",
      date: "Sale Date",
      amount: "Order Total",
      order: "Order ID",
      currency: "Currency",
      adjusted: "Adjusted Order Total",
    },
  },
  {
    name: "Gumroad sales",
    kind: "orders",
    source: "common use, from no page of the maker: Purchase ID,Item Name,Buyer Name,Purchase Email,Purchase Date",
    headers: { customer: "Purchase Email|Buyer Name", date: "Purchase Date", amount: "Sale Price ($)", order: "Purchase ID" },
  },
  {
    name: "Faire orders",
    kind: "orders",
    source:
      "common use, from no page of the maker: Order Number,Order Date,Retailer Name,Product Name,SKU,Quantity,Wholesale Price,Retail Price,Status",
    headers: {
      customer: "Retailer Name",
      date: "Order Date",
      order: "Order Number",
      quantity: "Quantity",
      unitPrice: "Wholesale Price",
      status: "Status",
    },
  },
  {
    name: "Ko-fi transactions",
    kind: "orders",
    source: "common use, from no page of the maker: DateTime (UTC),From,Item,Received,Currency,TransactionId,BuyerCountry",
    headers: {
      customer: "BuyerEmail|From",
      date: "DateTime (UTC)",
      amount: "Received",
      order: "TransactionId",
      currency: "Currency",
    },
  },
  {
    name: "Mercado Livre",
    kind: "orders",
    source: "common use, from no page of the maker: Receita por produtos (BRL)",
    headers: {
      customer: "CPF|Comprador",
      date: "Data da venda",
      amount: "Receita por produtos",
      order: "N.º de venda",
      status: "Estado",
      refund: "Cancelamentos e reembolsos",
    },
  },
  {
    name: "TikTok Shop orders",
    kind: "orders",
    source: "https://github.com/jeffpham2906/JP-Manager/blob/HEAD/server/types/order.d.ts",
    headers: {
      customer: "Buyer Username",
      date: "Created Time|Paid Time",
      amount: "SKU Subtotal After Discount",
      order: "Order ID",
      status: "Order Status",
    },
  },
  {
    name: "Zoho invoices",
    kind: "orders",
    source:
      "common use, from no page of the maker: Invoice Date,Invoice ID,Invoice Number,Customer Name,Item Name,Quantity,Item Price,Product ID,SKU",
    headers: { customer: "Customer Name", date: "Invoice Date", amount: "Item Total", order: "Invoice Number" },
  },
  {
    name: "Patreon members",
    kind: "customers",
    source: "common use, from no page of the maker: Name,Email,Discord,Patron Status,Follows You",
    take: {
      en: 'Patreon exports no list of single payments; sort "Lifetime Amount" by a model that does without the number of orders',
      zh: "Patreon 不提供逐笔付款的导出；请改用不需要订单数的方法，按“Lifetime Amount”排序",
    },
    headers: { customer: "Email|User ID|Name", lastOrder: "Last Charge Date", revenue: "Lifetime Amount", currency: "Currency" },
  },
  {
    name: "TikTok Shop settlement",
    kind: "orders",
    source: "common use, from no page of the maker: Order/adjustment ID,Type,Order created time,Order settled time",
    take: {
      en: "it tells what is paid out; export the orders in Seller Center under Orders, Manage orders, Export, which have Buyer Username",
      zh: "这是结算明细；请在卖家中心的“订单 → 管理订单 → 导出”中导出订单，其中有 Buyer Username",
    },
    headers: { date: "Order created time", amount: "Total revenue", order: "Order/adjustment ID", currency: "Currency" },
  },
  {
    name: "Amazon transactions (Japan)",
    kind: "orders",
    source: "common use, from no page of the maker: 日付/時間 · 決済番号 · トランザクションの種類 · 注文番号 · 商品売上",
    take: {
      en: "it tells what is paid out; in Seller Central, take the Order Report (注文レポート), which has buyer-email",
      zh: "这是付款明细；请在卖家后台改用“注文レポート”（订单报告），其中有 buyer-email",
    },
    headers: { date: "日付/時間", amount: "商品売上", order: "注文番号", quantity: "数量" },
  },
  {
    name: "Fourthwall orders",
    kind: "orders",
    source:
      "common use, from no page of the maker: Order ID,Created At,Status,Product,Variant,Quantity,Subtotal,Shipping,Tax,Total,Base Cost,Your Earnings",
    take: {
      en: "take an export of orders or supporters that has the buyer's e-mail address",
      zh: "请改用含有买家邮箱的订单或支持者导出文件",
    },
    headers: { date: "Created At", amount: "Total", order: "Order ID", status: "Status" },
  },
  {
    name: "Toast orders",
    kind: "orders",
    source: "https://doc.toasttab.com/doc/platformguide/adminDataExportFieldReference.html, Order details data export",
    take: {
      en: "Server is who served; take an export of guests or of loyalty orders, in which each order names its guest",
      zh: "“Server”是服务员；请改用宾客或会员订单的导出文件，其中每笔订单都有宾客",
    },
    headers: { date: "Opened|Paid", amount: "Total|Amount", order: "Order Id|Order #" },
  },
  {
    name: "minne orders",
    kind: "orders",
    source: "common use, from no page of the maker: 注文ID,注文日,注文状況,支払方法,入金確認日,発送日,作品名",
    headers: {
      customer: "注文者のユーザーID|注文者の氏名|注文者のニックネーム|注文者の電話番号",
      date: "注文日",
      amount: "小計",
      order: "注文ID",
      status: "注文状況",
    },
  },
];
