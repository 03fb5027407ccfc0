// Words of French, Spanish, Portuguese and Italian headers.
import type { LanguageWords } from "./wordLists";

const french: LanguageWords = {
  source:
    "https://github.com/opencart/opencart/blob/HEAD/upload/admin/language/fr-fr/sale/order.php and https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/fr.po",
  names: {
    customer: "nom complet|nom prénom|nom et prénom|prénom nom|prénom et nom|raison sociale|nom",
    date: "date commande|date ordre|date achat|acheté le|date vente|date création|créé le|créée le|date ajout|date|date heure|date et heure|horodatage|date facture|date facturation|date transaction|date opération|date paiement|payé le",
    amount:
      "montant payé|total payé|montant réglé|total commande|montant commande|valeur commande|montant total|prix total|total|montant|net à payer|ventes nettes|ventes|chiffre affaires|ca|somme",
    order:
      "nr commande|commande nr|id commande|commande|référence commande|réf commande|code commande|nr ordre|nr vente|nr facture|facture|nr transaction|id transaction|nr ticket",
    quantity:
      "quantité|qté|qte|quantité commandée|quantité vendue|articles vendus|nombre articles|nb articles|quantité totale|nombre unités|unités|nombre produits|nb produits",
    unitPrice: "prix unitaire|pu|prix unité|prix par unité|prix article|prix produit|prix vente|prix",
    status: "statut commande|état commande|statut paiement|état paiement|statut|état",
    currency: "devise|monnaie|code devise",
    refund: "montant remboursé|montant remboursement|total remboursé|remboursement|remboursements|remboursé|montant avoir",
    discount: "montant remise|total remises|remise|remises|montant réduction|réduction|réductions|rabais|bon réduction",
    lastOrder: "dernière commande|date dernière commande|dernier achat|date dernier achat",
    recencyDays: "jours depuis dernière commande|jours depuis dernier achat",
    orders: "nombre commandes|nb commandes|commandes|nombre achats|nb achats|total commandes",
    revenue:
      "total dépensé|montant dépensé|dépenses totales|total dépenses|total achats|chiffre affaires total|ca total|ventes totales|montant total achats",
    firstOrder: "première commande|date première commande|premier achat|date premier achat",
    channel: "canal|canal vente|source",
    store: "magasin|boutique|point vente",
    category: "catégorie|catégorie produit|famille produit",
    product: "produit|nom produit|produits|article|titre|désignation|libellé",
    coupon: "code promo|code promotionnel|code réduction",
    country: "pays|pays facturation|pays livraison",
    province: "région|département",
    city: "ville",
    birthDate: "date naissance",
    gender: "sexe|genre",
  },
  words: {
    amount: "valeur|recettes|encaissé|chiffre",
    total: "totale|montant total|prix total|total commande|net à payer",
    part: "net|brut|ht|ttc|hors taxe|hors taxes|hors tva|taxes comprises|tva comprise|sous total|total ligne|total produits|total articles",
    paid: "payé|payée|réglé|réglée",
    payment: "paiement|règlement|encaissement",
    listPrice: "prix public|prix catalogue|prix barré|prix conseillé|prix achat|prix revient|prix gros|ancien prix|prix base",
    otherMoney:
      "bénéfice|profit|marge|coût|coûts|frais|commission|pourboire|solde|versement|virement|acompte|caution|consigne|prime|moyenne|moyen|panier moyen|restant|reste|impayé|dû",
    notMoney:
      "code postal|cp|année|mois|semaine|jour|jours|heure|âge|pourcentage|taux|rang|classement|latitude|longitude|évaluation|étoiles|poids|longueur|largeur|hauteur|taille|stock|version|points|cours|ligne nr",
    quantity: "nombre|nb",
    person:
      "client|cliente|clients|acheteur|acheteuse|commanditaire|membre|adhérent|utilisateur|invité|société|entreprise|raison sociale|contact|compte|payeur|abonné|donateur|facturé à|titulaire",
    stranger:
      "magasin|boutique|employé|vendeur|vendeuse|commercial|représentant|caissier|fournisseur|fabricant|marque|catégorie|campagne|entrepôt|emplacement|service|ville|pays|région|département|rue|adresse|type|genre|groupe|commentaire|commentaires|remarque|remarques|note|notes|source|canal|prénom|mode|méthode|moyen paiement|transporteur|description|civilité|sexe|titre|désignation|libellé|variante|couleur|provenance|origine|nouveau",
    recipient: "destinataire|adresse livraison",
    email: "email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|adresse courriel|mél",
    phone: "téléphone|tél|portable|mobile|numéro téléphone",
    name: "nom|noms|nom complet|pseudo|identité",
    id: "numéro|identifiant|réf|référence|code",
    order: "commande|commandes|ordre|vente|ventes|achat|achats|commandé|commandée|acheté|panier",
    invoice: "facture|facturation|transaction|ticket|reçu|opération",
    line: "article|articles|produit|produits|ligne|lignes|colis|expédition|détail|retour|suivi",
    day: "date|heure|horodatage|le",
    otherDay:
      "naissance|anniversaire|depuis|échéance|expédié|expédiée|expédition|livré|livrée|arrivée|expiration|valable|prévue|prévu|mise à jour|modifié|modification|retour|annulé|annulée|annulation|inscription|connexion|dernière|dernier|première|premier|prochaine|impression|début|fin|jusqu|ajout|naissance",
    shipping: "livraison|expédition|port|frais port|frais livraison|transport|envoi",
    status: "statut|état",
    refund: "avoir|remboursements|remboursée|retour|retours",
    discount: "promo|promotion|promotions|coupon|bon|remisé|escompte",
    tax: "taxe|taxes|tva|montant tva|impôt|impôts|total taxes|total tva",
    adjusted: "ajusté|ajustée|corrigé|corrigée|rectifié",
    filler: "à|au|aux|et|ou|par|pour|avec|sans|après|avant|en|sur|euros|principal|unique|complet|s|n",
  },
};

const spanish: LanguageWords = {
  source:
    "https://github.com/rega76/opencart_git/blob/HEAD/upload/admin/language/es-es/sale/order.php, https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/es.po and headers in common use: Número de orden;Email;Fecha;Estado de la orden;Estado del pago",
  names: {
    customer: "nombre completo|nombre y apellidos|nombre y apellido|razón social|nombre",
    date: "fecha pedido|fecha orden|fecha compra|comprado el|fecha venta|fecha creación|creado el|creado|fecha|fecha y hora|fecha hora|fecha factura|fecha facturación|fecha emisión|fecha transacción|fecha operación|fecha pago|pagado el",
    amount:
      "total pagado|importe pagado|monto pagado|total pedido|importe pedido|total orden|valor pedido|importe total|monto total|precio total|valor total|total venta|total compra|total|importe|monto|ventas netas|ventas|facturación|suma",
    order:
      "nr pedido|pedido nr|id pedido|pedido|código pedido|referencia pedido|nr orden|id orden|orden|orden nr|nr venta|id venta|nr compra|nr factura|factura|nr transacción|id transacción|nr ticket",
    quantity:
      "cantidad|cant|cantidad producto|cantidad productos|cantidad pedida|cantidad vendida|artículos vendidos|unidades|uds|nr artículos|nr productos|piezas",
    unitPrice: "precio unitario|precio unidad|precio por unidad|precio producto|precio artículo|precio venta|p unitario|precio",
    status:
      "estado pedido|estado orden|estado venta|estado pago|estado transacción|situación pedido|estatus pedido|estatus|estado|situación",
    currency: "moneda|divisa|código moneda",
    refund:
      "importe reembolsado|importe reembolso|monto reembolsado|total reembolsado|reembolso|reembolsado|importe devuelto|devolución",
    discount: "importe descuento|monto descuento|total descuento|total descuentos|descuento|descuentos|valor descuento",
    lastOrder: "último pedido|fecha último pedido|última compra|fecha última compra|última orden",
    recencyDays: "días desde último pedido|días desde última compra",
    orders: "nr pedidos|cantidad pedidos|pedidos|total pedidos|nr compras|cantidad compras|compras|nr órdenes|total órdenes",
    revenue:
      "total gastado|importe gastado|gasto total|total compras|monto gastado|total comprado|facturación total|ventas totales",
    firstOrder: "primer pedido|fecha primer pedido|primera compra|fecha primera compra",
    channel: "canal|canal venta|origen",
    store: "tienda|sucursal|punto venta",
    category: "categoría|categoría producto|familia",
    product: "producto|nombre producto|productos|artículo|título|descripción",
    coupon: "código cupón|cupón|código descuento|cupón descuento",
    country: "país|país facturación|país envío",
    province: "provincia|provincia o estado|departamento|comunidad autónoma",
    city: "ciudad|localidad|población",
    birthDate: "fecha nacimiento",
    gender: "sexo|género",
  },
  words: {
    amount: "valor|ingresos|cobrado|cobro",
    total: "importe total|monto total|precio total|total pedido|gran total",
    part: "neto|bruto|subtotal|base imponible|base|sin iva|con iva|iva incluido|sin impuestos|con impuestos|impuestos incluidos|total línea|total productos|total artículos",
    paid: "pagado|pagada|abonado|cobrado",
    payment: "pago|pagos|cobro",
    listPrice:
      "precio lista|precio catálogo|precio original|precio coste|precio costo|precio compra|pvp recomendado|precio mayorista|precio anterior",
    otherMoney:
      "beneficio|ganancia|utilidad|margen|coste|costo|costes|costos|gastos|comisión|comisiones|propina|saldo|liquidación|depósito|fianza|anticipo|bono|cargo|cargos|promedio|medio|media|pendiente|deuda|adeudado|tarifa",
    notMoney:
      "código postal|cp|año|mes|semana|día|días|hora|edad|porcentaje|ranking|puesto|latitud|longitud|valoración|puntuación|estrellas|peso|largo|ancho|alto|altura|tamaño|talla|existencias|stock|versión|puntos|tasa|tipo cambio|dni|cuit|nif|cif|piso",
    person:
      "cliente|clientes|comprador|compradora|miembro|socio|usuario|usuarios|invitado|empresa|compañía|razón social|contacto|pagador|titular|abonado|suscriptor|donante|facturar a",
    stranger:
      "tienda|sucursal|empleado|vendedor|vendedora|comercial|representante|cajero|proveedor|fabricante|marca|categoría|campaña|almacén|ubicación|ciudad|localidad|país|provincia|región|calle|dirección|tipo|grupo|comentario|comentarios|nota|notas|observaciones|origen|canal|apellido|apellidos|método|medio pago|medio envío|transportista|descripción|tratamiento|sexo|título|variante|color|modelo|forma|imagen",
    recipient: "destinatario|dirección envío|dirección entrega",
    email: "email|e mail|correo|correo electrónico|mail|dirección correo|dirección email",
    phone: "teléfono|tel|móvil|celular|número teléfono",
    name: "nombre|nombres|nombre completo|alias|apodo|nombre usuario",
    id: "número|identificador|código|clave|referencia|ref|nro|núm",
    order: "pedido|pedidos|orden|órdenes|venta|ventas|compra|compras|comprado|carrito",
    invoice: "factura|facturación|transacción|ticket|recibo|boleta|operación",
    line: "artículo|artículos|producto|productos|línea|líneas|paquete|envío|detalle|devolución|seguimiento|item|ítem",
    day: "fecha|hora|el",
    otherDay:
      "nacimiento|cumpleaños|desde|vencimiento|enviado|enviada|entrega|entregado|llegada|caducidad|válido|prevista|estimada|actualización|actualizado|modificación|modificado|devolución|cancelación|cancelado|registro|alta|inscripción|última|último|primera|primer|próxima|próximo|impresión|inicio|fin|hasta|límite|despacho",
    shipping: "envío|entrega|transporte|flete|porte|portes|gastos envío|costo envío|coste envío|despacho",
    status: "estado|estatus|situación",
    refund: "reembolsos|devuelto|abono|reintegro|devoluciones",
    discount: "cupón|promoción|promociones|rebaja|bonificación|vale",
    tax: "impuesto|impuestos|iva|igv|importe iva|total impuestos|total iva",
    adjusted: "ajustado|ajustada|corregido",
    filler: "a|al|y|e|o|por|para|con|sin|después|antes|en|su|principal|único|completo|pesos|euros",
  },
};

const portuguese: LanguageWords = {
  source:
    "https://github.com/opencartbrasil/traducao/blob/HEAD/upload/admin/language/pt-br/sale/order.php, https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/pt_BR.po and headers in common use: Número do Pedido;E-mail;Data;Status do Pedido;Status do Pagamento;Status do Envio;Subtotal",
  names: {
    customer: "nome completo|nome e sobrenome|razão social|nome",
    date: "data pedido|data encomenda|pedido em|data compra|comprado em|data venda|data criação|criado em|data|data hora|data e hora|data emissão|data nota fiscal|data fatura|data transação|data operação|data pagamento|pago em",
    amount:
      "valor pago|total pago|total pedido|valor pedido|total encomenda|valor encomenda|valor total|preço total|montante total|total compra|valor compra|total venda|valor venda|total|montante|quantia|faturamento|receita|vendas líquidas|valor",
    order:
      "nr pedido|pedido nr|id pedido|pedido|código pedido|referência pedido|nr encomenda|id encomenda|encomenda|nr venda|id venda|nr compra|nr fatura|fatura|nr nota fiscal|nota fiscal|nr transação|id transação",
    quantity:
      "quantidade|qtd|qtde|quantidade comprada|quantidade vendida|quantidade itens|quantidade produtos|itens vendidos|unidades|peças|nr itens",
    unitPrice:
      "preço unitário|valor unitário|preço por unidade|preço produto|valor produto|preço item|valor item|preço venda|preço",
    status:
      "status pedido|situação pedido|estado pedido|estado encomenda|status venda|status pagamento|situação pagamento|estado pagamento|status transação|status|situação|estado",
    currency: "moeda|código moeda|divisa",
    refund:
      "valor reembolsado|valor reembolso|total reembolsado|reembolso|reembolsado|valor estornado|estorno|valor devolvido|devolução",
    discount: "valor desconto|total desconto|total descontos|desconto|descontos|desconto total",
    lastOrder: "última compra|data última compra|último pedido|data último pedido|última encomenda",
    recencyDays: "dias desde última compra|dias desde último pedido",
    orders: "nr compras|quantidade compras|total pedidos|nr pedidos|quantidade pedidos|pedidos|compras|nr encomendas|encomendas",
    revenue:
      "total consumido|total gasto|valor gasto|valor total gasto|gasto total|total comprado|total compras|faturamento total|receita total",
    firstOrder: "primeira compra|data primeira compra|primeiro pedido|data primeiro pedido",
    channel: "canal|canal venda|origem",
    store: "loja|filial|ponto venda",
    category: "categoria|categoria produto",
    product: "produto|nome produto|produtos|artigo|título|descrição|título anúncio",
    coupon: "cupom|código cupom|cupom desconto|cupão",
    country: "país|país entrega",
    province: "uf|distrito|província",
    city: "cidade|município|localidade",
    birthDate: "data nascimento",
    gender: "sexo|gênero",
  },
  words: {
    amount: "recebido|receitas|vendas",
    total: "valor total|preço total|montante total|total pedido|total geral|valor pago",
    part: "líquido|bruto|subtotal|sem impostos|com impostos|sem iva|com iva|total linha|total produtos|total itens|valor produtos",
    paid: "pago|paga",
    payment: "pagamento|pagamentos",
    listPrice: "preço lista|preço tabela|preço original|preço custo|preço compra|preço atacado|preço sugerido|preço anterior",
    otherMoney:
      "lucro|margem|custo|custos|despesas|taxa|taxas|tarifa|tarifas|comissão|comissões|gorjeta|saldo|repasse|depósito|caução|sinal|bônus|bônus|médio|média|ticket médio|pendente|devido|em aberto|encargos",
    notMoney:
      "cep|código postal|ano|mês|semana|dia|dias|hora|idade|porcentagem|percentual|posição|latitude|longitude|avaliação|nota avaliação|estrelas|peso|comprimento|largura|altura|tamanho|estoque|versão|pontos|câmbio|cpf|cnpj|nif|parcelas|alíquota",
    person:
      "cliente|clientes|comprador|compradora|membro|sócio|usuário|utilizador|convidado|empresa|companhia|razão social|contato|contacto|pagador|titular|assinante|doador|cpf|cnpj|cpf cnpj",
    stranger:
      "loja|filial|funcionário|vendedor|vendedora|representante|caixa|fornecedor|fabricante|marca|categoria|campanha|armazém|depósito|localização|cidade|município|país|província|região|rua|endereço|bairro|complemento|tipo|grupo|comentário|comentários|nota|notas|observação|observações|origem|canal|sobrenome|apelido|método|meio pagamento|forma|transportadora|descrição|tratamento|sexo|título|anúncio|variação|cor|modelo",
    recipient: "destinatário|endereço entrega",
    email: "email|e mail|correio eletrônico|endereço email",
    phone: "telefone|tel|celular|telemóvel|telefone contato",
    name: "nome|nomes|nome completo|apelido usuário",
    id: "número|identificador|código|referência|ref|nro|núm",
    order: "pedido|pedidos|encomenda|encomendas|venda|compra|compras|comprado|carrinho",
    invoice: "fatura|faturação|nota fiscal|transação|recibo|cupom fiscal|operação",
    line: "artigo|artigos|item|itens|produto|produtos|linha|linhas|pacote|envio|detalhe|devolução|rastreio|rastreamento",
    day: "data|hora|em",
    otherDay:
      "nascimento|aniversário|desde|vencimento|enviado|enviada|envio|entrega|entregue|chegada|validade|prevista|estimada|atualização|atualizado|modificação|alteração|devolução|cancelamento|cancelado|cadastro|cadastrado|registro|registo|inscrição|última|último|primeira|primeiro|próxima|próximo|impressão|início|fim|até|limite|despacho",
    shipping: "envio|entrega|transporte|frete|portes|custo envio|valor frete|custo frete",
    status: "status|situação|estado",
    refund: "reembolsos|estornado|devolvido|cancelamentos e reembolsos|devoluções",
    discount: "cupom|promoção|promoções|abatimento|vale",
    tax: "imposto|impostos|iva|icms|tributos|total impostos",
    adjusted: "ajustado|ajustada|corrigido",
    filler: "a|ao|e|ou|por|para|com|sem|após|antes|seu|principal|único|reais|brl|r",
  },
};

const italian: LanguageWords = {
  source:
    "https://github.com/opencart-italia/opencart-italia/blob/HEAD/upload/admin/language/it-it/sale/order.php, https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/it.po and headers in common use: Numero Ordine;Data;Stato;Retailer;Netto;IVA;Lordo",
  names: {
    customer: "nome completo|nome e cognome|nome cognome|nominativo|ragione sociale|nome",
    date: "data ordine|ordinato il|data acquisto|acquistato il|data vendita|data creazione|creato il|aggiunto il|data|data ora|data e ora|data fattura|data fatturazione|data transazione|data operazione|data pagamento|pagato il",
    amount:
      "importo pagato|totale pagato|totale ordine|totale documento|tot documento|tot doc|totale fattura|tot fattura|tot ordine|importo ordine|valore ordine|importo totale|prezzo totale|valore totale|totale vendita|totale|importo|vendite nette|vendite|fatturato|ricavi|incasso|incassato|somma",
    order:
      "nr ordine|ordine nr|id ordine|ordine|codice ordine|riferimento ordine|nr vendita|nr acquisto|nr fattura|fattura|nr transazione|id transazione|nr scontrino",
    quantity:
      "quantità|qtà|q tà|qta|quantità ordinata|quantità venduta|articoli venduti|pezzi|nr pezzi|nr articoli|numero articoli|unità",
    unitPrice: "prezzo unitario|prezzo per unità|prezzo cadauno|prezzo articolo|prezzo prodotto|prezzo vendita|prezzo",
    status: "stato ordine|stato pagamento|stato transazione|stato",
    currency: "valuta|divisa|moneta|codice valuta",
    refund: "importo rimborsato|importo rimborso|totale rimborsato|rimborso|rimborsi|rimborsato",
    discount: "importo sconto|totale sconto|totale sconti|sconto|sconti|valore sconto|buono sconto",
    lastOrder: "ultimo ordine|data ultimo ordine|ultimo acquisto|data ultimo acquisto",
    recencyDays: "giorni da ultimo ordine|giorni da ultimo acquisto",
    orders: "nr ordini|ordini|totale ordini|quantità ordini|nr acquisti|acquisti",
    revenue: "totale speso|spesa totale|importo speso|fatturato totale|totale acquisti|speso",
    firstOrder: "primo ordine|data primo ordine|primo acquisto|data primo acquisto",
    channel: "canale|canale vendita|origine|provenienza",
    store: "negozio|punto vendita|filiale",
    category: "categoria|categoria prodotto",
    product: "prodotto|nome prodotto|prodotti|articolo|titolo|descrizione",
    coupon: "codice coupon|codice sconto|codice promozionale",
    country: "paese|nazione|paese fatturazione",
    province: "provincia|regione",
    city: "città|comune|località",
    birthDate: "data nascita",
    gender: "sesso|genere",
  },
  words: {
    amount: "valore|incassi|corrispettivo",
    total: "importo totale|prezzo totale|totale ordine|totale complessivo|complessivo",
    part: "netto|lordo|imponibile|subtotale|senza iva|con iva|iva inclusa|iva esclusa|tasse incluse|totale riga|totale prodotti|totale articoli|al netto",
    paid: "pagato|pagata|saldato",
    payment: "pagamento|pagamenti",
    listPrice:
      "prezzo listino|prezzo catalogo|prezzo originale|prezzo acquisto|prezzo costo|prezzo consigliato|prezzo ingrosso|prezzo pieno",
    otherMoney:
      "profitto|utile|guadagno|margine|costo|costi|spese|commissione|commissioni|provvigione|mancia|saldo|accredito|deposito|cauzione|acconto|premio|bonus|medio|media|residuo|dovuto|insoluto|in sospeso|tariffa",
    notMoney:
      "cap|codice postale|anno|mese|settimana|giorno|giorni|ora|età|percentuale|posizione|classifica|latitudine|longitudine|valutazione|stelle|peso|lunghezza|larghezza|altezza|taglia|misura|giacenza|scorte|versione|punti|aliquota|cambio|tasso|codice fiscale|partita iva",
    person:
      "cliente|clienti|acquirente|compratore|committente|socio|membro|utente|ospite|azienda|società|ditta|impresa|ragione sociale|contatto|intestatario|titolare|abbonato|donatore|pagante|rivenditore",
    stranger:
      "negozio|punto vendita|filiale|dipendente|venditore|commesso|agente|rappresentante|cassiere|fornitore|produttore|marca|marchio|categoria|campagna|magazzino|ubicazione|reparto|città|comune|località|paese|nazione|provincia|regione|via|indirizzo|tipo|tipologia|gruppo|commento|commenti|nota|osservazioni|origine|provenienza|canale|cognome|metodo|modalità|corriere|descrizione|titolo|sesso|variante|colore|modello|causale",
    recipient: "destinatario|indirizzo spedizione|indirizzo consegna",
    email: "email|e mail|mail|posta elettronica|indirizzo email|indirizzo e mail",
    phone: "telefono|tel|cellulare|numero telefono",
    name: "nome|nomi|nominativo|nome completo|soprannome|nome utente",
    id: "numero|identificativo|codice|riferimento|rif",
    order: "ordine|ordini|vendita|vendite|acquisto|acquisti|ordinato|acquistato|carrello",
    invoice: "fattura|fatturazione|transazione|scontrino|ricevuta|operazione|documento",
    line: "articolo|articoli|prodotto|prodotti|riga|righe|pacco|dettaglio|reso|tracciamento|spedizione",
    day: "data|ora|il",
    otherDay:
      "nascita|compleanno|scadenza|spedito|spedita|spedizione|consegna|consegnato|arrivo|valido|prevista|stimata|aggiornamento|aggiornato|modifica|modificato|reso|annullamento|annullato|registrazione|iscrizione|ultima|ultimo|prima|primo|prossima|prossimo|stampa|inizio|fine|fino|evasione",
    shipping: "spedizione|consegna|trasporto|porto|spese spedizione|costo spedizione|costi spedizione",
    status: "stato",
    refund: "resi|reso|storno|nota credito",
    discount: "coupon|promozione|promozioni|abbuono|ribasso",
    tax: "imposta|imposte|tassa|tasse|iva|importo iva|totale iva|totale imposte",
    adjusted: "rettificato|rettificata|corretto",
    filler: "a|al|e|o|per|con|senza|dopo|prima|in|su|da|suo|principale|univoco|completo|euro|cod",
  },
};

export const romanceWords: readonly LanguageWords[] = [french, spanish, portuguese, italian];
