// The column headers of further exports of shops and marketplaces, each list with its public source.
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
      "https://github.com/search?type=code&q=%22%E4%B8%BB%E8%AE%A2%E5%8D%95%E7%BC%96%E5%8F%B7,%E5%AD%90%E8%AE%A2%E5%8D%95%E7%BC%96%E5%8F%B7,%E9%80%89%E8%B4%AD%E5%95%86%E5%93%81,%E5%95%86%E5%93%81%E8%A7%84%E6%A0%BC,%E5%95%86%E5%93%81%E6%95%B0%E9%87%8F,%E5%95%86%E5%AE%B6%E7%BC%96%E7%A0%81,%E8%AE%A2%E5%8D%95%E5%BA%94%E4%BB%98%E9%87%91%E9%A2%9D,%E8%BF%90%E8%B4%B9,%E6%94%B6%E4%BB%B6%E4%BA%BA,%E6%94%B6%E4%BB%B6%E4%BA%BA%E6%89%8B%E6%9C%BA%E5%8F%B7%22",
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
      "https://github.com/search?type=code&q=%22%E5%95%86%E5%93%81%E6%80%BB%E4%BB%B7(%E5%85%83)%22%20%22%E7%94%A8%E6%88%B7%E5%AE%9E%E4%BB%98%E9%87%91%E9%A2%9D(%E5%85%83)%22%20%22%E5%95%86%E5%AE%B6%E5%AE%9E%E6%94%B6%E9%87%91%E9%A2%9D(%E5%85%83)%22%20%22%E5%94%AE%E5%90%8E%E7%8A%B6%E6%80%81%22%20%22%E6%94%B6%E8%B4%A7%E4%BA%BA%22%20%22%E6%89%8B%E6%9C%BA%22",
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
    source: "https://github.com/search?type=code&q=%22Order%20Total%20(inc%20tax)%22",
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
    source: "https://github.com/search?type=code&q=%22Sale%20Date,Order%20ID,Buyer%20User%20ID,Full%20Name%22",
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
    source: "https://github.com/search?type=code&q=%22Purchase%20ID,Item%20Name,Buyer%20Name,Purchase%20Email,Purchase%20Date%22",
    headers: { customer: "Purchase Email|Buyer Name", date: "Purchase Date", amount: "Sale Price ($)", order: "Purchase ID" },
  },
  {
    name: "Faire orders",
    kind: "orders",
    source:
      "https://github.com/search?type=code&q=%22Order%20Number,Order%20Date,Retailer%20Name,Product%20Name,SKU,Quantity,Wholesale%20Price,Retail%20Price,Status%22",
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
    source: "https://github.com/search?type=code&q=%22DateTime%20(UTC),From,Item,Received,Currency,TransactionId,BuyerCountry%22",
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
    source: "https://github.com/search?type=code&q=%22Receita%20por%20produtos%20(BRL)%22",
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
      "https://github.com/search?type=code&q=%22Invoice%20Date,Invoice%20ID,Invoice%20Number,Customer%20Name,Item%20Name,Quantity,Item%20Price,Product%20ID,SKU%22",
    headers: { customer: "Customer Name", date: "Invoice Date", amount: "Item Total", order: "Invoice Number" },
  },
  {
    name: "Patreon members",
    kind: "customers",
    source: "https://github.com/search?type=code&q=%22Name,Email,Discord,Patron%20Status,Follows%20You%22",
    take: {
      en: 'Patreon exports no list of single payments; sort "Lifetime Amount" by a model that does without the number of orders',
      zh: "Patreon 不提供逐笔付款的导出；请改用不需要订单数的方法，按“Lifetime Amount”排序",
    },
    headers: { customer: "Email|User ID|Name", lastOrder: "Last Charge Date", revenue: "Lifetime Amount", currency: "Currency" },
  },
  {
    name: "TikTok Shop settlement",
    kind: "orders",
    source:
      "https://github.com/search?type=code&q=%22Order%2Fadjustment%20ID,Type,Order%20created%20time,Order%20settled%20time%22",
    take: {
      en: "it tells what is paid out; export the orders in Seller Center under Orders, Manage orders, Export, which have Buyer Username",
      zh: "这是结算明细；请在卖家中心的“订单 → 管理订单 → 导出”中导出订单，其中有 Buyer Username",
    },
    headers: { date: "Order created time", amount: "Total revenue", order: "Order/adjustment ID", currency: "Currency" },
  },
  {
    name: "Amazon transactions (Japan)",
    kind: "orders",
    source:
      "https://github.com/search?type=code&q=%22%E6%97%A5%E4%BB%98%2F%E6%99%82%E9%96%93%22%20%22%E6%B1%BA%E6%B8%88%E7%95%AA%E5%8F%B7%22%20%22%E3%83%88%E3%83%A9%E3%83%B3%E3%82%B6%E3%82%AF%E3%82%B7%E3%83%A7%E3%83%B3%E3%81%AE%E7%A8%AE%E9%A1%9E%22%20%22%E6%B3%A8%E6%96%87%E7%95%AA%E5%8F%B7%22%20%22%E5%95%86%E5%93%81%E5%A3%B2%E4%B8%8A%22",
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
      "https://github.com/search?type=code&q=%22Order%20ID,Created%20At,Status,Product,Variant,Quantity,Subtotal,Shipping,Tax,Total,Base%20Cost,Your%20Earnings%22",
    take: {
      en: "take an export of orders or supporters that has the buyer's e-mail address",
      zh: "请改用含有买家邮箱的订单或支持者导出文件",
    },
    headers: { date: "Created At", amount: "Total", order: "Order ID", status: "Status" },
  },
  {
    name: "Toast orders",
    kind: "orders",
    source:
      "https://github.com/search?type=code&q=%22Location,Order%20Id,Order%20%23,Opened,Paid,Closed,Amount,Tax,Tip,Total,Server%22",
    take: {
      en: "Server is who served; take an export of guests or of loyalty orders, in which each order names its guest",
      zh: "“Server”是服务员；请改用宾客或会员订单的导出文件，其中每笔订单都有宾客",
    },
    headers: { date: "Opened|Paid", amount: "Total|Amount", order: "Order Id|Order #" },
  },
  {
    name: "minne orders",
    kind: "orders",
    source:
      "https://github.com/search?type=code&q=%22%E6%B3%A8%E6%96%87ID,%E6%B3%A8%E6%96%87%E6%97%A5,%E6%B3%A8%E6%96%87%E7%8A%B6%E6%B3%81,%E6%94%AF%E6%89%95%E6%96%B9%E6%B3%95,%E5%85%A5%E9%87%91%E7%A2%BA%E8%AA%8D%E6%97%A5,%E7%99%BA%E9%80%81%E6%97%A5,%E4%BD%9C%E5%93%81%E5%90%8D%22",
    headers: {
      customer: "注文者のユーザーID|注文者の氏名|注文者のニックネーム|注文者の電話番号",
      date: "注文日",
      amount: "小計",
      order: "注文ID",
      status: "注文状況",
    },
  },
];
