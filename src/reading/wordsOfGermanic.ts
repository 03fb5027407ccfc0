// Words of German and Dutch headers. Parts of compounds stand alone: "Bestelldatum" is "bestell" and "datum".
import type { LanguageWords } from "./wordLists";

const german: LanguageWords = {
  source:
    "https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/de.po, https://github.com/shopware/shopware/blob/HEAD/src/Administration/Resources/app/administration/src/module/sw-order/snippet/de.json and https://github.com/nils-werner/beancount-paypal/blob/HEAD/beancount_paypal/lang.py",
  names: {
    date: "bestelldatum|bestellt am|auftragsdatum|bestellzeit|bestellzeitpunkt|orderdatum|kaufdatum|gekauft am|verkaufsdatum|datum bestellung|datum auftrag|erstelldatum|erstellungsdatum|erstellt am|erstellt|angelegt am|datum|datum und uhrzeit|zeitpunkt|belegdatum|rechnungsdatum|transaktionsdatum|zahlungsdatum|bezahlt am",
    amount:
      "bezahlter betrag|gezahlter betrag|zahlbetrag|zahlungsbetrag|bestellsumme|bestellwert|bestellbetrag|auftragssumme|auftragswert|auftragsbetrag|rechnungsbetrag|rechnungssumme|gesamtbetrag|gesamtsumme|gesamtpreis|gesamtwert|endbetrag|endsumme|endpreis|gesamt|summe|betrag|nettoumsatz|umsatz|umsätze|erlös|verkaufsbetrag",
    order:
      "bestellnummer|bestell id|bestellung nr|bestellung|auftragsnummer|auftrags id|auftrag nr|auftrag|ordernummer|order nr|vorgangsnummer|rechnungsnummer|rechnung nr|belegnummer|transaktionscode|transaktionsnummer|transaktions id",
    reference: "zugehöriger transaktionscode|ursprüngliche bestellnummer|originalbestellnummer|ursprungsauftrag",
    quantity:
      "menge|anzahl|stückzahl|stück|bestellmenge|artikelanzahl|artikelmenge|anzahl artikel|verkaufte artikel|verkaufsmenge",
    unitPrice: "einzelpreis|stückpreis|preis pro stück|preis je stück|preis je einheit|artikelpreis|verkaufspreis|preis",
    status: "bestellstatus|auftragsstatus|status bestellung|zahlungsstatus|zahlstatus|bezahlstatus|transaktionsstatus|status",
    currency: "währung|währungscode|währungskürzel",
    refund:
      "erstattungsbetrag|erstatteter betrag|rückerstattungsbetrag|rückerstattung|erstattung|erstattet|rückzahlung|gutschriftsbetrag",
    discount: "rabattbetrag|gesamtrabatt|rabatt|nachlass|preisnachlass|gutscheinwert|gutscheinbetrag|skonto",
    lastOrder:
      "letzte bestellung|letztes bestelldatum|datum letzte bestellung|letzter kauf|letzter einkauf|letztes kaufdatum|zuletzt bestellt|letzter auftrag",
    recencyDays: "tage seit letzter bestellung|tage seit letztem kauf|tage seit letztem einkauf",
    orders: "anzahl bestellungen|bestellungen|bestellanzahl|anzahl käufe|anzahl einkäufe|anzahl aufträge|gesamtbestellungen",
    revenue: "gesamtumsatz|umsatz gesamt|kundenumsatz|gesamtausgaben|ausgaben gesamt|bestellwert gesamt",
    firstOrder: "erste bestellung|datum erste bestellung|erstbestellung|erster kauf|erster einkauf|erstkauf",
    channel: "kanal|verkaufskanal|vertriebskanal|quelle",
    store: "filiale|geschäft|laden|verkaufsstelle",
    category: "kategorie|warengruppe|produktkategorie|artikelgruppe",
    product: "produkt|produktname|artikel|artikelname|artikelbezeichnung|bezeichnung|ware",
    coupon: "gutscheincode|gutschein code|rabattcode|aktionscode",
    country: "land|rechnungsland|lieferland",
    province: "bundesland|kanton",
    city: "stadt|ort|wohnort",
    birthDate: "geburtsdatum|geburtstag",
    gender: "geschlecht",
  },
  words: {
    amount: "betrag|wert|verkäufe|einnahmen",
    total: "gesamt|insgesamt|gesamtbetrag|gesamtsumme|gesamtpreis|endbetrag|rechnungsbetrag|bestellsumme|bestellwert",
    part: "netto|brutto|zwischensumme|warenwert|artikelsumme|positionssumme|zeilensumme|exkl|zzgl",
    paid: "bezahlt|gezahlt",
    payment: "zahlung|zahlungs|zahl|bezahlung|bezahl",
    listPrice: "listenpreis|uvp|einkaufspreis|ek|grundpreis|originalpreis|streichpreis|katalogpreis|händlereinkaufspreis",
    otherMoney:
      "gewinn|marge|rohertrag|deckungsbeitrag|kosten|gebühr|gebühren|provision|trinkgeld|saldo|guthaben|auszahlung|auszahlungsbetrag|prämie|bonus|kaution|pfand|durchschnitt|durchschnittlicher|offen|offener|ausstehend|restbetrag|selbstkosten|anzahlung",
    notMoney:
      "plz|postleitzahl|jahr|monat|woche|wochentag|tage|stunde|alter|prozent|prozentsatz|quote|rang|breitengrad|längengrad|bewertung|sterne|gewicht|länge|breite|höhe|größe|ean|gtin|lagerbestand|bestand|version|lfd|laufende|punkte|satz|steuersatz|kurs|wechselkurs",
    person:
      "kunde|kunden|kundin|käufer|käufers|besteller|bestellers|auftraggeber|mitglied|mitglieds|benutzer|nutzer|gast|firma|unternehmen|debitor|debitoren|ansprechpartner|kontakt|rechnungsempfänger|rechnungsfirma|rechnungsname|karteninhaber|abonnent|spender",
    stranger:
      "laden|geschäft|filiale|mitarbeiter|verkäufer|vertreter|berater|bearbeiter|sachbearbeiter|kassierer|lieferant|hersteller|marke|kategorie|kampagne|lager|standort|abteilung|stadt|ort|land|bundesland|straße|strasse|adresse|hausnummer|typ|art|gruppe|kommentar|bemerkung|bemerkungen|notiz|hinweis|quelle|kanal|vorname|nachname|methode|weise|spediteur|beschreibung|anrede|kassierers|betreff|variante|größe|farbe|geschlecht|gebiet|region|ean|plz|art",
    recipient: "empfänger|empfang|lieferadresse|lieferanschrift",
    email: "email|e mail|mailadresse|emailadresse|e mail adresse|mail adresse",
    phone: "telefon|telefonnummer|telefonnr|handy|handynummer|mobilnummer|mobiltelefon|rufnummer",
    name: "namen|vor und nachname|vollständiger name",
    id: "nummer|kennung|schlüssel|referenz|kennzeichen|kürzel",
    order:
      "bestell|bestellung|bestellungs|bestellungen|auftrag|auftrags|vorgang|vorgangs|verkauf|verkaufs|kauf|einkauf|bestellt|gekauft",
    invoice: "rechnung|rechnungs|beleg|transaktion|transaktions|quittung|kassenbon",
    line: "artikel|produkt|position|positions|pos|zeile|zeilen|paket|sendung|sendungs|teil|ware|waren|artikelnummer|retoure|retouren|zugehöriger|zugehörige",
    day: "datum|zeit|uhrzeit|zeitpunkt|zeitstempel|am",
    otherDay:
      "geburt|geburts|geburtstag|seit|fällig|fälligkeit|fälligkeits|versendet|versandt|geliefert|ankunft|ablauf|gültig|erwartet|aktualisiert|aktualisierung|geändert|änderung|änderungs|retoure|storno|storniert|stornierungs|anmeldung|registriert|registrierung|beitritt|letzte|letzter|letztes|erste|erster|nächste|gedruckt|druck|export|import|beginn|ende|bis|eintritt|bearbeitet|mahn|besuchs|valuta",
    shipping: "versand|liefer|lieferung|liefers|porto|fracht|versandkosten|lieferkosten|zustellung|zustell",
    status: "status",
    refund: "gutschrift|erstattungs|rückerstattungs|retoure|zurückerstattet",
    discount: "gutschein|ermäßigung|rabattiert|rabatte|gutscheine",
    tax: "steuer|steuern|mwst|ust|mehrwertsteuer|umsatzsteuer|steuerbetrag",
    adjusted: "korrigierter|korrigiert|angepasster|angepasst|bereinigt",
    filler: "die|das|von|vom|zur|zum|und|inkl|inklusive|incl|mit|nach|vor|euro|chf|eindeutige|vollständige|ohne|pro|je|online",
  },
};

const dutch: LanguageWords = {
  source:
    "https://github.com/myteril/opencart/blob/HEAD/upload/admin/language/nl-nl/sale/order.php, https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/nl.po and headers in common use: Order ID,Orderdatum,Klantnaam,Status,Totaalbedrag,Producten",
  names: {
    date: "orderdatum|besteldatum|datum bestelling|datum order|besteld op|aankoopdatum|verkoopdatum|aangemaakt op|aanmaakdatum|datum toegevoegd|datum|datum en tijd|tijdstip|factuurdatum|transactiedatum|betaaldatum|betaald op",
    amount:
      "betaald bedrag|orderbedrag|bestelbedrag|ordertotaal|totaal bestelling|totaal order|totaalbedrag|totaal bedrag|totaalprijs|totaal|factuurbedrag|orderwaarde|bestelwaarde|bedrag|netto omzet|omzet|netto verkopen|verkopen|som",
    order:
      "ordernummer|order nr|order id|bestelnummer|bestelling nr|bestelling id|bestel id|bestelling|factuurnummer|transactienummer|transactie id|bonnummer",
    quantity: "aantal|hoeveelheid|stuks|aantal stuks|aantal artikelen|besteld aantal|verkochte artikelen|aantal producten",
    unitPrice: "stukprijs|prijs per stuk|eenheidsprijs|artikelprijs|productprijs|verkoopprijs|prijs",
    status: "orderstatus|bestelstatus|status bestelling|betaalstatus|betalingsstatus|betaalstatus|status",
    currency: "valuta|munteenheid|valutacode",
    refund: "terugbetaald bedrag|terugbetaling|terugbetaald|terugbetalingsbedrag|restitutie|gerestitueerd bedrag|creditbedrag",
    discount: "kortingsbedrag|totale korting|korting|kortingen",
    lastOrder:
      "laatste bestelling|laatste order|laatste aankoop|datum laatste bestelling|laatste besteldatum|laatste orderdatum|laatst besteld",
    recencyDays: "dagen sinds laatste bestelling|dagen sinds laatste aankoop",
    orders: "aantal bestellingen|aantal orders|aantal aankopen|bestellingen",
    revenue: "totaal besteed|totale omzet|totaal uitgegeven|totale uitgaven|besteed bedrag|klantomzet",
    firstOrder: "eerste bestelling|eerste order|eerste aankoop|datum eerste bestelling",
    channel: "kanaal|verkoopkanaal|bron",
    store: "winkel|filiaal|vestiging",
    category: "categorie|productgroep|productcategorie",
    product: "product|productnaam|artikel|artikelnaam|omschrijving|producten",
    coupon: "kortingscode|couponcode|vouchercode",
    country: "land",
    province: "provincie",
    city: "plaats|stad|woonplaats",
    birthDate: "geboortedatum",
    gender: "geslacht",
  },
  words: {
    amount: "waarde|opbrengst|inkomsten",
    total: "totaal|totale|totaalbedrag|totaalprijs|eindtotaal|eindbedrag",
    part: "netto|bruto|subtotaal|regeltotaal|tussentotaal|excl|exclusief",
    paid: "betaald|betaalde",
    payment: "betaling|betalings|betaal",
    listPrice: "adviesprijs|inkoopprijs|catalogusprijs|lijstprijs|oude prijs|kostprijs",
    otherMoney:
      "winst|marge|kosten|vergoeding|commissie|fooi|saldo|tegoed|uitbetaling|borg|statiegeld|gemiddelde|gemiddeld|openstaand|openstaande|restant|aanbetaling",
    notMoney:
      "postcode|jaar|maand|week|weekdag|dagen|uur|leeftijd|procent|percentage|rang|breedtegraad|lengtegraad|beoordeling|sterren|gewicht|lengte|hoogte|maat|voorraad|versie|punten|tarief|koers|wisselkoers|volgnummer",
    person:
      "klant|klanten|koper|besteller|opdrachtgever|lid|leden|gebruiker|gebruikers|gast|bedrijf|bedrijfs|onderneming|debiteur|debiteuren|contactpersoon|relatie|factuuradres naam|donateur|abonnee|afnemer",
    stranger:
      "winkel|filiaal|medewerker|verkoper|vertegenwoordiger|leverancier|fabrikant|merk|categorie|campagne|magazijn|locatie|afdeling|stad|plaats|land|provincie|straat|adres|huisnummer|type|soort|groep|opmerking|opmerkingen|notitie|bron|kanaal|voornaam|achternaam|methode|wijze|vervoerder|omschrijving|aanhef|variant|kleur|geslacht",
    recipient: "ontvanger|bezorgadres|afleveradres|leveradres",
    email: "email|e mail|e mailadres|emailadres|mailadres|e mail adres",
    phone: "telefoon|telefoonnummer|mobiel|mobiele nummer|mobiel nummer",
    name: "naam|volledige naam|namen",
    id: "nummer|kenmerk|referentie",
    order: "bestel|bestelling|bestellingen|order|orders|aankoop|verkoop|besteld|gekocht",
    invoice: "factuur|transactie|bon",
    line: "artikel|artikelen|product|producten|regel|regels|pakket|zending|zendings|onderdeel|retour",
    day: "datum|tijd|tijdstip|op",
    otherDay:
      "geboorte|verjaardag|sinds|vervaldatum|verval|verzonden|geleverd|aankomst|geldig|verwacht|verwachte|bijgewerkt|gewijzigd|wijziging|wijzigings|retour|geannuleerd|annulering|aanmelding|geregistreerd|registratie|laatste|eerste|volgende|afgedrukt|begin|einde|tot|bezoek",
    shipping: "verzend|verzending|verzendkosten|bezorg|bezorging|bezorgkosten|levering|lever|porto|vracht",
    status: "status",
    refund: "terugbetalings|creditnota|retour|restitutie",
    discount: "kortings|waardebon|cadeaubon",
    tax: "btw|belasting|belastingen|omzetbelasting",
    adjusted: "aangepast|aangepaste|gecorrigeerd",
    filler: "en|van|voor|met|na|incl|inclusief|euro|unieke|volledige|zonder|per|in|online|te",
  },
};

export const germanicWords: readonly LanguageWords[] = [german, dutch];
