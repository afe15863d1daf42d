// Made by scripts/build-dictionaries.ts from dictionaries/*/endings.tsv. Do not edit.
export const stamp = '34ace0975b8149f2'
export const endings: Readonly<Record<string, string>> = {
  "az": "a ca ce ci cu da dan de den dir dur e ev eva i imiz in ina inda indan iniz ki la lar larda lari larin le ler lerde leri lerin li liq lu luq m miz n nin niz nun o oglu ov ova qizi s si sina sinda sindan sinin su u umuz un una unda undan ya ye yev yeva yi yu zade",
  "ba": "а гә да дан дар де дең ды дың дә дән дәр е ев ева кә ла лар лә ләр м нан не нең ны ның нән ов ова та тан тар те тең ты тың тә тән тәр ы ға ҙа ҙан ҙар ҙе ҙең ҙы ҙың ҙә ҙән ҙәр ҡа ң һе һы ә",
  "be": "а ава ага ае ай ам аму амі ах аю ая аў е ева ей ем ец ею еў й ка кай ку кі нне ннем нню ння о ова ой ом ою оў скага скае скай скаму ская скую скі скім скіх скія ссю сю у ую ца цам цаў цу цца цы ы ым ых ыя ь ю юю я яга яе яй ям яму ямі ях яю яя яў ё ём ёў і ім іх ія ў",
  "de": "e em en er ern es ien ier iern in innen isch ische ischen ischer isches n s",
  "en": "a al ally an ans as aya e ean eans ed en er ers es ese ev eva i ia ian ians ic ics ie ies in ina ing io is ish ism isms ist ists ite ites ium land lands li lu ly man men n ness ns o oglu on or ors os ov ova s sen son sson ton town u um us ville y",
  "es": "a ana anas ano anos as e ena eno ense enses es o os s",
  "fr": "a ain aine aines ains ais aise aises e es ien ienne iennes iens o ois oise oises s x",
  "hy": "ա ան դ եր երը երի երին երից երով ը ի ին ից ն ներ ները ների ներին ներից ներով ներում ով ու ում ս",
  "it": "a ana ane ani ano e ese esi i o s",
  "ka": "ა ად გან დან დე ებად ები ებით ების ებმა ებს ზე თან თვის ი ით ის კენ მა ო ს უ ში ც",
  "kk": "а бен ге да дан дар де ден дер ды дық дың ді дік дің е ев ева ке лар лер лық лік м мен на нан нда нде не нен ны ның ні нің ов ова пен сы сі та тан тар те тен тер ты тық тың ті тік тің ы ым ымыз ың і ім іміз ің ға қа қызы ң ұлы",
  "ky": "а га ге го гө да дан дар де ден дер ди дик дин до дон дор ду дун ды дык дын дү дүн дө дөн дөр е ев ева и ка ке ко кө лар лер лик лор лык лөр м на нан нда нде не нен ни нин но ну нун ны нын нү нүн нө ов ова си су сы сү та тан тар те тен тер ти тин то тон ту тун ты тын тү түн тө төн у ы ң ү",
  "nl": "aan e en ens er ers isch ische s se",
  "pl": "a ach ami ce cow cy e ego ej em emu i ich ie iem im ka ke ki ko o om ow owi ska ski skie skiego skiej skiemu skim u y ych ym ą ę",
  "pt": "a ana anas ano anos as e ense enses es o os s",
  "ru": "а ам ами ах ая в е ев ева евич евна его ее ей ем ему ец ею и ие ией ии ий им ин ина ине ину ины иным их ию ия иям иями иях й ка ке ки кой ку л н о ов ова ович овна ого ое ой ок ом ому ою ская ские ский ским скими ских ского ское ской ском скому скую у ую ца цам цах цев цем цу цы ы ые ый ым ых ь ье ью ья ю юю я ям ями ях яя ё ёв ёва ём",
  "sv": "a ar arna e en ens er erna et ets n na or s sk ska",
  "tg": "амон атон ашон ва вон гон е ев ева зода и м ов ова он ро т ш як ён ҳо ҳои ӣ",
  "tk": "a da dan de den e ew ewa ga ge i in lar lary ler leri li lik ly lyk m n na nda ndan nde nden ne ni nin nun ny nyn ow owa s si sy u un y yn",
  "tr": "a ca ce ci cu da dan de den dir dur e i imiz in ina inda indan iniz ki la lar larda lari larin le ler lerde leri lerin li lik lu luk m miz n nda ndan nde nden nin niz nun o oglu s si sina sinda sindan sinin su ta tan te ten tir u umuz un una unda undan ya ye yi yla yle yu",
  "tt": "а га гә да дан дә дән е ев ева ка кә лар ләр м на нан нар нда ндә не нең ны ның нә нән нәр ов ова се сы та тан тә тән ы ң ә",
  "uk": "а ам ами ах е ева еві ем ець ею и ий им ими ин ина их й ка ки кою ку нею ння нням ню ня ні о ова ові ого ом ому ою ої ська ське ський ським ських ського ському ською ську ські у цем цю ця ці ців ь ього ю я ям ями ях є єва єві єм єю і ів ій ім ї їв їх",
  "uz": "a cha da dagi dan e ev eva ga i ida idan iga im imiz ing ingiz ini ining ka lar larda lardan larga lari larni larning lik m mi n ni ning ov ova qa si sida sidan siga sini sining yev yeva",
  "uz-Cyrl": "а га да даги дан е ев ева и ига ида идан им имиз инг ини ининг ка лар лари лик м ми н ни нинг ов ова си сига сида сидан сини сининг ча қа"
}
