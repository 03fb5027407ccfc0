// The column headers of real order and customer exports, each list with its public source.
import { once } from "../ground/once";
import type { ExportFormat, ListedFormat } from "./exportFormat";
import { type Places, placesOf } from "./genericHeaders";
import { shopFormats } from "./headersOfShops";

/** Known exports, up to the length of a file; further ones stand in `headersOfShops.ts`. */
const formats: readonly ListedFormat[] = [
  {
    name: "Shopify orders",
    kind: "orders",
    source: "https://github.com/ramkumar03ace/Shopify-Data-Ingestion-Insights-Service/blob/HEAD/orders_export_1.csv",
    take: {
      en: "export the orders again in Shopify under Orders, Export, with access to customer data, so that the file has Email",
      zh: "请在 Shopify 的“订单”中点“导出”，用有客户数据权限的账号重新导出，使文件包含 Email 列",
    },
    headers: {
      customer: "Email|Phone|Billing Phone|Billing Name|Shipping Name",
      date: "Created at|Paid at",
      amount: "Total|Subtotal",
      order: "Name|Id",
      quantity: "Lineitem quantity",
      unitPrice: "Lineitem price",
      status: "Financial Status",
      currency: "Currency",
      refund: "Refunded Amount",
    },
  },
  {
    name: "Shopify customers",
    kind: "customers",
    source: "https://github.com/UmbraNova/db-csv-editor/blob/HEAD/db-csv-editor-script.py",
    take: {
      en: "export the orders in Shopify under Orders, Export: each of them has its day, amount and e-mail",
      zh: "请在 Shopify 的“订单”中点“导出”：订单文件有日期、金额和邮箱",
    },
    headers: { customer: "Customer ID|Email|Phone", orders: "Total Orders", revenue: "Total Spent" },
  },
  {
    name: "WooCommerce orders report",
    kind: "orders",
    source:
      "https://github.com/woocommerce/woocommerce/blob/HEAD/plugins/woocommerce/src/Admin/API/Reports/Orders/Controller.php",
    headers: {
      customer: "Customer",
      date: "Date",
      amount: "Net Sales|N. Revenue (formatted)",
      order: "Order #",
      status: "Status",
    },
  },
  {
    name: "WooCommerce customers report",
    kind: "customers",
    source:
      "https://github.com/woocommerce/woocommerce/blob/HEAD/plugins/woocommerce/src/Admin/API/Reports/Customers/Controller.php",
    take: {
      en: "export Analytics, Orders in WooCommerce: each order has its day and amount",
      zh: "请在 WooCommerce 的“分析 → 订单”中导出：每笔订单都有日期和金额",
    },
    headers: { customer: "Email|Username|Billing Phone|Name", orders: "Orders", revenue: "Total Spend" },
  },
  {
    name: "Magento orders",
    kind: "orders",
    source:
      "https://github.com/magento/magento2/blob/HEAD/app/code/Magento/Sales/view/adminhtml/ui_component/sales_order_grid.xml",
    headers: {
      customer: "Customer Email|Customer Name|Bill-to Name",
      date: "Purchase Date",
      amount: "Grand Total (Base)|Grand Total (Purchased)",
      order: "ID",
      status: "Status",
      refund: "Total Refunded",
    },
  },
  {
    name: "Stripe payments",
    kind: "orders",
    source: "https://github.com/gtolle/stripe-iiftoqbo and https://docs.cello.so/guides/attribution/stripe-reports",
    headers: {
      customer: "Customer ID|Customer Email|Customer Description|Card Name",
      date: "Created (UTC)|Created",
      amount: "Amount",
      order: "id",
      status: "Status",
      currency: "Currency",
      refund: "Amount Refunded",
    },
  },
  {
    name: "PayPal activity",
    kind: "orders",
    source: "https://github.com/nils-werner/beancount-paypal/blob/HEAD/beancount_paypal/lang.py",
    headers: {
      customer: "From Email Address|Name",
      date: "Date",
      amount: "Gross",
      order: "Transaction ID",
      status: "Status",
      currency: "Currency",
    },
  },
  {
    name: "Square transactions",
    kind: "orders",
    source: "https://github.com/rwslippey/square_transaction_parser/blob/HEAD/square_example.csv",
    isAfterRefund: true,
    headers: {
      customer: "Customer ID|Customer Reference ID|Customer Name",
      date: "Date",
      amount: "Total Collected|Net Sales",
      order: "Transaction ID|Payment ID",
    },
  },
  {
    name: "Square items",
    kind: "orders",
    source: "https://github.com/zoetankersley/sunrise_social_club/blob/HEAD/data/raw/items-2026-07-18-2026-07-19.csv",
    headers: {
      customer: "Customer ID|Customer Reference ID|Customer Name",
      date: "Date",
      amount: "Net Sales",
      order: "Transaction ID|Payment ID",
    },
  },
  {
    name: "Amazon All Orders report",
    kind: "orders",
    source: "https://sellercentral.amazon.com/gp/help/external/200547170",
    take: {
      en: "in Seller Central, take the Order Report (or Fulfilled Shipments for orders that Amazon ships), which has buyer-email",
      zh: "请在卖家后台改用“订单报告”（亚马逊配送的订单用“Fulfilled Shipments”），其中有 buyer-email",
    },
    headers: {
      date: "purchase-date",
      amount: "item-price",
      order: "amazon-order-id|merchant-order-id",
      status: "order-status|item-status",
      currency: "currency",
      discount: "item-promotion-discount",
    },
  },
  {
    name: "Amazon Order Report",
    kind: "orders",
    source: "https://sellercentral-europe.amazon.com/gp/help/external/help.html?itemID=201648780",
    headers: {
      customer: "buyer-email|buyer-phone-number|buyer-name",
      date: "purchase-date|payments-date",
      amount: "item-price",
      order: "order-id",
      currency: "currency",
      discount: "item-promotion-discount|item-promo-discount",
    },
  },
  {
    name: "Amazon Fulfilled Shipments",
    kind: "orders",
    source:
      "https://github.com/JoeyFrancisTribbiani/stock/blob/HEAD/src/main/java/com/yy/stock/adaptor/amazon/vo/OrdersFulfilledShipmentsReportVO.java",
    headers: {
      customer: "buyer-email|buyer-phone-number|buyer-name",
      date: "purchase-date|payments-date",
      amount: "item-price",
      order: "amazon-order-id|merchant-order-id",
      currency: "currency",
      discount: "item-promotion-discount|item-promo-discount",
    },
  },
  {
    name: "淘宝 / 天猫订单报表",
    kind: "orders",
    source:
      "https://github.com/lcx19910911/xkq34_src/blob/HEAD/Hidistro.UI.Web/Hidistro/UI/Web/Admin/Trade/BuyerAlreadyPaid.cs and https://github.com/415466095/echarts/blob/HEAD/tmall_order_report.csv",
    isAfterRefund: true,
    headers: {
      customer: "买家会员名|买家支付宝账号|联系手机|收货人姓名",
      date: "订单付款时间|订单创建时间",
      amount: "买家实际支付金额|总金额|买家应付货款",
      order: "订单编号",
      status: "订单状态",
    },
  },
  {
    name: "京东商家订单",
    kind: "orders",
    source: "https://github.com/chengzhiguang/oms/blob/HEAD/src/main/java/com/chengzg/oms/service/impl/OrderInfoServiceImpl.java",
    headers: {
      customer: "下单帐号|联系电话|客户姓名",
      date: "下单时间|付款确认时间|订单完成时间",
      amount: "结算金额|应付金额|订单金额",
      order: "订单号",
      quantity: "订购数量",
      unitPrice: "京东价",
      status: "订单状态",
    },
  },
  {
    name: "有赞订单",
    kind: "orders",
    source:
      "https://github.com/srafyhucl-cpu/yunxibakebot/blob/HEAD/docs/architecture/youzan-customer-migration-audit-checklist.md",
    headers: {
      customer: "买家手机号|买家昵称",
      date: "订单创建时间|交易成功时间",
      amount: "订单实收金额",
      order: "订单号",
    },
  },
  {
    name: "有赞客户",
    kind: "customers",
    source:
      "https://github.com/srafyhucl-cpu/yunxibakebot/blob/HEAD/docs/architecture/youzan-customer-migration-audit-checklist.md",
    headers: {
      customer: "客户手机号|客户昵称|客户姓名",
      lastOrder: "上次消费时间",
      orders: "消费次数",
      revenue: "消费金额",
    },
  },
  {
    name: "UCI Online Retail and Online Retail II",
    kind: "orders",
    source:
      "https://cran.rediris.es/web/packages/onlineretail/readme/README.html and https://github.com/ilovedata6/retail_store_customer_segmentation",
    headers: {
      customer: "CustomerID",
      date: "InvoiceDate",
      order: "InvoiceNo|Invoice",
      quantity: "Quantity",
      unitPrice: "UnitPrice|Price",
    },
  },
];

/**
 * The known exports.
 *
 * A refund or discount column is named only if the amount column still contains the refund or discount. Shopify's Total is before refunds,
 * so Refunded Amount is named; Taobao's 买家实际支付金额 is after refunds, so no refund column is.
 */
const exportFormats = once((): readonly ExportFormat[] =>
  [...formats, ...shopFormats].map(({ headers, ...format }) => ({
    ...format,
    headers: Object.fromEntries(Object.entries(headers).map(([role, names]) => [role, names.split("|")])),
  })),
);

/** Places of the names of each known export by role. */
export const exportPlaces = once(
  (): ReadonlyMap<ExportFormat, Places> => new Map(exportFormats().map((format) => [format, placesOf(format.headers)])),
);
