/**
 * What states call their Medicaid and children's programs, as an expression. Such a program is no company: a plan that is named
 * beside it decided. Names as the states' own agencies print them.
 */
export const STATE_PROGRAMS =
  'AHCCCS|Apple Health|ARHOME|ARKids First|BadgerCare(?: Plus)?|Centennial Care|CHIP|CommonHealth|Cover All Kids|Denali KidCare|Diamond State Health Plan|Dr\\.? Dynasaur|FAMIS|Family Care|FamilyCare|ForwardHealth|Georgia Families|Green Mountain Care|Hawki|HealthChoice|Health First Colorado|HealthLink|Healthy Connections|Healthy Kids|Healthy Louisiana|Healthy Michigan(?: Plan)?|Healthy Texas Women|Hoosier Healthwise|HUSKY(?: Health| [A-D])?|Iowa Health Link|KanCare|KidCare|MaineCare|MassHealth|Medallion|Medi-Cal|MediQuest|MississippiCAN|MO HealthNet|MQD|Med-QUEST|NJ FamilyCare|Oregon Health Plan|Passport|Peach ?Care(?: for Kids)?|QUEST Integration|RIte Care|SoonerCare|SoonerSelect|STAR(?:\\+PLUS| Kids| Health)?|TennCare(?: Kids| Select)?|Turquoise Care';

/** The states' names, as an expression. */
export const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
