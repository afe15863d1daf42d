/** A text to begin with: faults of each kind, in two languages. */
export const example = `According to Lukashonko,the lessons should be learned firstly,Uzbekistan.According to Lukashenko,if they are not,Uzbekistsn is next.
“Fighters were trained in terrorist camps abroad. ”Putin said“ Maidan techniques ”had been used untill Monday.

CumhurbaÅŸkanÄ± bugÃ¼n Ä°stanbulâ€™da konuÅŸtu ,yarÄ±n BakÃ¼'ye gidecek.

Share on Facebook
Tweet
`
