/** English words that say what a clause does: plans, denies, compares, refers back. */
import type { Cues, Language } from '../language.ts';
import { phrases, words } from './words.ts';

export const cues: Cues = {
  conditional: words('if unless suppose supposing assuming imagine'),
  unreal: words(
    `would could might may should shall will wo ll must
     aim aims aimed aiming target targets targeted goal goals
     plan plans planned planning intend intends intended propose proposes proposed proposal proposals
     expect expects expected expecting forecast forecasts forecasted forecasting projected projecting projection projections
     predict predicts predicted anticipate anticipates anticipated envisage envisages envisaged
     pledge pledges pledged promise promises promised vow vows vowed
     request requests requested seek seeks sought ask asked recommend recommends recommended
     draft hope hopes hoped wants wanted
     due likely prospective hypothetical scheduled slated
     ambition ambitions ambitious aspiration aspires aspire scenario scenarios`,
  ),
  negation: words(
    `not never n't isn't wasn't aren't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't nor neither without rather instead nobody none`,
  ),
  disputed: words(
    `critics critic opponents skeptics sceptics allegedly alleged purportedly purported rumor rumour rumors rumours rumored rumoured
     supposedly mistakenly wrongly falsely erroneously incorrectly misleadingly misreported myth claimed claims claiming disputed dispute`,
  ),
  claimers: words(
    `some others analyst analysts observer observers commentator commentators economist economists consultancy consultancies consultant consultants
     campaigner campaigners lobbyist lobbyists activist activists newspaper newspapers press headline headlines pundit pundits blog blogs leaflet rumours rumors wags`,
  ),
  claiming: words(
    'put puts say says said claim claims count counts counted reckon reckons insist insists argue argues estimate estimates estimated believe believes think thinks guess guesses',
  ),
  change: words(
    `rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing jump jumps jumped jumping
     surge surges surged surging soar soars soared soaring gain gains gained gaining add adds added adding expand expands expanded expanding widen widens widened widening
     fall falls fell fallen falling decline declines declined declining decrease decreases decreased decreasing drop drops dropped dropping
     shrink shrinks shrank shrunk shrinking narrow narrows narrowed narrowing slip slips slipped slipping dip dips dipped dipping plunge plunges plunged plunging
     slump slumps slumped slumping tumble tumbled cut cuts cutting reduce reduces reduced reducing lose loses lost losing edge edged swell swelled swollen
     up down higher lower improve improved improving recover recovered ease eased easing shed sheds shedding creep crept move moved moves`,
  ),
  comparative: words(
    'more less fewer higher lower above below greater smaller larger over under extra additional bigger',
  ),
  pronouns: words('it they this that these those which its their both'),
  anaphors: words(
    `figure number total share ratio rate level amount sum value count balance price cost bill budget figures numbers proportion percentage volume`,
  ),
  light: words(
    `was were is are been being be had has have having which that who it they and also both then later finally first formally officially
     duly itself themselves , ; : ( - – — a an the only still eventually jointly subsequently to of in on at by as with its their this when after before
     ultimately originally just soon quickly there here`,
  ),
  occurrence: words(
    `came come comes followed follows happened happens occurred occurs fell falls was is were are arrived dates dated date took place since in on of at from`,
  ),
  otherTenure: words(
    'former then ex late future onetime sometime later incoming outgoing predecessor successor previous next acting',
  ),
  relatives: words('which that who whose whom where when'),
  conjunctions: words(
    'and or but while whereas although though because since as nor yet so however than',
  ),
  auxiliaries: words(
    `was were is are be been has have had will would could should may might can did does do`,
  ),
  verbs: words(
    `came stood hit reached totaled totalled amounted said says put held spent paid went ran saw made took gave cost costs remains remained stayed averaged accounted accounts employed employs covers covered peaked numbers numbered got set sold bought shows showed means meant makes comes goes stands became becomes begins began gets`,
  ),
  changeNouns: words(
    `rise increase growth gain jump surge fall decline decrease drop cut reduction loss difference gap swing change improvement expansion addition`,
  ),
  past: words(
    `was were had did came stood gave took fell rose grew went ran saw made got held spent paid became began sank hit cost`,
  ),
  present: words(`is are has have does do stands remains holds shows`),
  dateJoints: words(
    `in for during at by as of the on since to from until calendar fiscal financial year a an end start beginning early mid late , ( – — around about through over only just back`,
  ),
  reporting: words(
    `that whether which who recalling recalled citing cited since after before until following about`,
  ),
  ofSubject: words(`of in by for within across`),
  ofPartner: words(`from to with into`),
  clauseOpeners: words(`while whereas although though because if unless when but since`),
  prepositions: words(
    'in on at by for during of from to since until till through before after as with within between over under into against around about per',
  ),
};

export const roles: Language['roles'] = [
  'signed | signing of | signature | was signed | inked | signed up to | put pen to paper',
  'entered into force | came into force | took effect | entry into force | entered force | came into effect | went into effect | effective | ' +
    'in force since | in force | in effect since | took force | enters into force | comes into force | took legal effect | became effective | came into operation | went into force | entering into force',
  'commenced | came into force | took effect | came into operation | entered into force | commencement | became law',
  'adopted | adoption of | approved | endorsed | agreed | passed',
  'approved | endorsed | agreed | cleared | given approval | approval',
  'agreed | reached | concluded | struck | settled | approved',
  'issued | released | published | unveiled | put out | came out | appeared | launched',
  'released | published | issued | unveiled | came out | appeared',
  'published | released | issued | unveiled | came out | appeared | brought out',
  'announced | declared | unveiled | made public | announcement | proclaimed | revealed',
  'declared | proclaimed | announced | declaration',
  'enacted | passed | became law | passed into law | signed into law | received royal assent | cleared parliament | enactment',
  'passed | approved | adopted | enacted | cleared | voted | passage',
  'ratified | ratification | approved',
  'received royal assent | royal assent | enacted | became law | signed into law',
  'began | started | launched | opened | commenced | got under way | got underway | set off | kicked off | begun | beginning',
  'launched | began | started | opened | inaugurated | went live | introduced | established',
  'opened | inaugurated | began | started | went into service | entered service | opening',
  'ended | concluded | finished | closed | came to an end | wound up | expired | ceased | stopped | shut | terminated | end of',
  'closed | shut | ended | closure',
  'concluded | ended | finished | closed | completed',
  'completed | finished | concluded | completion',
  'held | took place | met | convened | hosted | was host | host of | gathered | happened | sat',
  'occurred | took place | happened | struck | hit | came',
  'conducted | carried out | held | took place | tested | set off',
  'took place | held | occurred | happened',
  'established | founded | created | set up | formed | came into being | inaugurated | launched | started',
  'created | established | founded | set up | formed',
  'acceded | joined | accession',
  'joined | acceded | entered',
  'withdrew | withdrawn | pulled out | left | withdrawal | departed',
  'withdrawn | withdrew | withdrawal | pulled out | left | repealed',
  'dispatched | deployed | sent | left for',
  'died | death',
  'took office | sworn in | inaugurated',
  'expired | lapsed | ran out | ended',
  'revised | amended | updated',
  'promulgated | proclaimed',
  'repealed | abolished | revoked',
].map((list) => ({ phrases: phrases(list) }));

export const spellings: Language['spellings'] = new Map(
  `defence:defense offence:offense licence:license centre:center centres:centers theatre:theater
   labour:labor harbour:harbor favour:favor favourable:favorable favourability:favorability neighbour:neighbor behaviour:behavior honour:honor
   colour:color programme:program programmes:programs tonne:ton tonnes:tons metre:meter metres:meters kilometre:kilometer kilometres:kilometers
   organisation:organization organisations:organizations modernisation:modernization mobilisation:mobilization
   realisation:realization utilisation:utilization vaccine:vaccine ageing:aging enrolment:enrollment enrolments:enrollments
   fulfil:fulfill travelling:traveling travelled:traveled cancelled:canceled labelled:labeled grey:gray catalogue:catalog cheque:check
   co-operation:cooperation cooperation:cooperation rehabilitated:rehabilitated litre:liter litres:liters aluminium:aluminum
   hospitalisation:hospitalization hospitalisations:hospitalizations immunisation:immunization immunisations:immunizations
   decarbonisation:decarbonization authorisation:authorization privatisation:privatization electrification:electrification
   specialised:specialized organised:organized centralised:centralized industrialised:industrialized`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

export const stopwords: Language['stopwords'] = words(
  `a an the of in on at by for to from with and or as that which who is are was were be been has have had its their his her our your my this these those
   there it they we i you he she into than then so also both`,
);

export const abbreviations: Language['abbreviations'] = words(
  `mr mrs ms dr prof gen adm lt col capt cmdr maj sgt sen rep gov amb hon rev st jr sr pres sec
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun
   no nos vol p pp art arts sec fig figs ch para paras eq ed eds approx ca c cf vs v al etc e.g i.e eg ie
   inc ltd co corp dept est ave blvd dist res rs min max
   u.s u.k us uk un eu dc`,
);
