// Letters in the form in which words are compared: small, without accents, and simplified where Chinese is written in traditional characters.
import { once } from "../ground/once";

/**
 * Traditional characters that occur in headers and statuses, each before its simplified form.
 *
 * @source Unicode's `Unihan_Variants.txt`, kSimplifiedVariant; 爲, 淨, 佔, 裏, 劵, 遊, 諮 and 鑑 are of common use, and not listed there
 */
const pairs =
  "東东丟丢個个臨临為为爲为買买亞亚產产倉仓價价優优會会傳传體体餘余儲储內内冊册淨净減减擊击劃划創创刪删別别務务動动區区單单賣卖佔占歷历發发變变臺台號号後后員员響响國国場场處处備备頭头實实審审導导對对屬属帳帐賬账幣币並并庫库應应廢废開开錄录態态總总願愿戶户掃扫據据換换攬揽數数無无時时曆历術术機机權权條条來来標标畢毕沒没匯汇測测瀏浏潤润滿满潛潜點点狀状獲获現现電电稱称積积種种筆笔簽签類类紅红級级緯纬線线組组細细經经結结絕绝統统續续維维編编網网聯联職职薦荐營营補补裏里裡里覽览觸触計计訂订認认讓让議议論论記记訪访證证評评訴诉試试話话請请調调談谈註注負负責责敗败貨货購购費费資资贊赞贏赢車车轉转輸输過过達达運运進进遞递郵邮採采銀银鋪铺銷销門门閉闭問问間间階阶際际預预頻频題题額额顧顾饋馈馬马駁驳驗验齡龄貓猫劵券碼码確确稅税訊讯簡简繳缴贈赠歸归禮礼遊游賓宾樣样萬万億亿兩两雙双製制與与於于關关閱阅團团圖图學学復复複复憑凭櫃柜況况準准環环畫画異异納纳紀纪約约終终給给絡络縣县虧亏裝装規规詢询詳详誤误說说諮咨辦办還还錢钱鐘钟長长項项頁页領领險险選选適适遲迟遠远違违連连鏈链鎖锁隨随離离難难雲云頂顶須须順顺顯显飯饭飲饮館馆鮮鲜貼贴販贩貸贷賀贺質质贖赎鑑鉴擔担擇择執执報报壞坏夠够將将層层從从戲戏敘叙斷断晝昼書书";

const simplified = once(() => {
  const known = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) known.set(pairs[at]!, pairs[at + 1]!);
  return known;
});

/** Whether a word is written without spaces around it: Chinese, Japanese or Korean. */
export function isUnspaced(word: string): boolean {
  return /[぀-ヿ㐀-鿿豈-﫿가-힯]/.test(word);
}

/** A text in small letters without accents, in which 訂單 is 订单 and é is e. The voicing marks of Japanese stay. */
export function foldLetters(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  if (/^[ -~]*$/.test(plain)) return plain;
  const bare = plain
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ß/g, "ss");
  return isUnspaced(bare) ? bare.replace(/[㐀-鿿]/g, (sign) => simplified().get(sign) ?? sign) : bare;
}
