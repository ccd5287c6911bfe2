import { describe, expect, it } from 'vitest';
import { drugName, kindOf } from '@/lib/plan/match-kind';
import { findPayers } from '@/lib/plan/match-payer';
import { findService } from '@/lib/plan/match-service';
import { sample } from './sample';

const { doc: plain } = sample();
const service = (words: string | null, codes?: string[], text = 'Notice.') => {
  const { denial, doc } = sample({ service: words, text, ...(codes ? { codes } : {}) });
  return findService(denial.facts, doc);
};

describe('the service of a notice', () => {
  it.each([
    ['Comprehensive genomic profiling, liquid biopsy', 'tumor-genomic-profiling'],
    ['NEXT-GENERATION SEQUENCING PANEL, SOLID ORGAN NEOPLASM', 'tumor-genomic-profiling'],
    ['Hereditary cancer gene panel', 'hereditary-cancer-testing'],
    ['Whole exome sequencing, trio', 'exome-genome-sequencing'],
    ['MRI, knee, without contrast', 'advanced-imaging'],
    ['PET/CT skull base to mid-thigh', 'pet-scan'],
    ['Wegovy 1 mg/0.5 mL', 'weight-loss-drugs'],
    ['Mounjaro® 7.5 mg/0.5 mL', 'glp-1-diabetes'],
    ['Skyrizi 150 mg/mL pen', 'inflammatory-biologics'],
    ['Infliximab-dyyb infusion 5 mg/kg every 8 weeks', 'inflammatory-biologics'],
    ['Ocrelizumab infusion in the hospital outpatient department', 'infusion-site-of-care'],
    ['Continuous glucose monitor receiver and sensors', 'continuous-glucose-monitor'],
    ['Polysomnography, in lab', 'sleep-apnea-treatment'],
    ['Power wheelchairs, group 3', 'wheelchairs'],
    ['Private duty nursing, 60 hours a week', 'home-nursing'],
    ['Personal care services, 20 hours', 'home-care'],
    ['Home health aide, 12 hours', 'home-care'],
    ['Home health services, nurse and physical therapist', 'home-health'],
    ['Thoracic spinal cord stimulator, permanent implant', 'spinal-cord-stimulator'],
    ['Custom mandibular advancement device', 'oral-appliance'],
    ['Screening colonoscopy', 'preventive-screening'],
    ['acute inpatient level of care', 'hospital-admission'],
    ['Lumbar interbody fusion L4-L5, one level, inpatient', 'spine-surgery'],
    ['Radiofrequency ablation, lumbar facet', 'spinal-injections'],
    ['Continued stay in a skilled nursing facility', 'skilled-nursing-stay'],
    ['Admission to acute inpatient rehabilitation, 14 days', 'inpatient-rehabilitation'],
    ['Residential treatment, mental health, adolescent', 'residential-mental-health'],
    ['Adaptive behavior treatment by protocol', 'applied-behavior-analysis'],
    ['Proton beam therapy, 33 fractions', 'proton-therapy'],
    ['Rotary wing air ambulance transport and mileage', 'ambulance'],
    ['Emergency room, level 4', 'emergency-visit'],
    ['Physical therapy, visits 31 through 36', 'physical-occupational-therapy'],
    ['Blepharoplasty, upper eyelid, both sides', 'surgery-called-cosmetic'],
  ])('%s', (words, id) => {
    expect(service(words)?.playbook.id).toBe(id);
  });

  it('is known by its code when its words say little', () => {
    expect(service('Laboratory', ['81455'])?.playbook.id).toBe('tumor-genomic-profiling');
    expect(service(null, ['0326U'])?.playbook.id).toBe('tumor-genomic-profiling');
    expect(service('Durable medical equipment', ['k0823'])?.playbook.id).toBe('wheelchairs');
    expect(service('Outpatient radiology', ['73721'])?.playbook.id).toBe('advanced-imaging');
  });

  it('is a drug’s own name in a sentence, and a phrase otherwise', () => {
    expect(service('Wegovy 1 mg/0.5 mL')?.phrase).toBe('Wegovy');
    expect(service('CT abdomen and pelvis with contrast')?.phrase).toBe('the CT scan');
    expect(service('MRI of the lumbar spine', ['72148'])?.phrase).toBe('the MRI');
    expect(service('Repatha SureClick 140 mg/mL (evolocumab)')?.phrase).toBe('Repatha');
  });

  it('is null when nothing names one, and never guessed between two', () => {
    expect(service('Custom widget fitting')).toBeNull();
    expect(service('Office visit', ['99213'])).toBeNull();
    expect(service(null, undefined, 'We denied your Wegovy.')?.playbook.id).toBe('weight-loss-drugs');
    expect(service(null, undefined, 'We denied Wegovy. We cover Ozempic.')).toBeNull();
    // A word inside a longer word is not that word.
    expect(service('Compet training')).toBeNull();
  });
});

describe('the kind of a service that is in no file', () => {
  it.each([
    ['Zolpidem ER 12.5 mg tablet, 60 per 30 days', 'drug'],
    ['paliperidone palmitate 156 mg injection', 'drug'],
    ['Gene expression classifier, prostate', 'test'],
    ['Ultrasound, pelvic', 'imaging'],
    ['Laparoscopic inguinal hernia repair', 'procedure'],
    ['low-intensity vestibular stimulator', 'device'],
    ['Office visit, established patient', 'unknown'],
  ])('%s: %s', (words, kind) => {
    expect(kindOf(sample({ service: words }).denial.facts, 'unknown')).toBe(kind);
  });

  it('is a drug on a drug plan', () => {
    expect(kindOf(sample({ service: null }).denial.facts, 'part-d')).toBe('drug');
  });

  it('gives a drug its name without strength and form', () => {
    expect(drugName('Zolpidem ER 12.5 mg tablet, 60 per 30 days')).toBe('Zolpidem ER');
    expect(drugName('Oxycodone HCl 15 mg tablet')).toBe('Oxycodone HCl');
    expect(drugName('15 mg')).toBeNull();
  });
});

describe('the payer of a notice', () => {
  it.each([
    ['Cigna Health and Life Insurance Company', 'cigna'],
    ['CIGNA HEALTHCARE', 'cigna'],
    ['Aetna Medicare', 'aetna'],
    ['Anthem Blue Cross and Blue Shield', 'anthem'],
    ['Blue Cross and Blue Shield of Texas', 'hcsc'],
    ['Blue Cross and Blue Shield of Kansas', 'blue-cross-blue-shield'],
    ['Blue Shield of California', 'blue-shield-california'],
    ['Blue Cross and Blue Shield Service Benefit Plan', 'federal-employee-program'],
    ['Medicare', 'medicare'],
    ['Molina Healthcare of Washington', 'molina'],
    ['CVS Caremark', 'cvs-caremark'],
    ['Department of Veterans Affairs', 'veterans-affairs'],
  ])('%s', (printed, id) => {
    expect(findPayers(printed, plain)[0]?.id).toBe(id);
  });

  it('is followed by whoever decided for it', () => {
    const { doc } = sample({ text: 'eviCore healthcare manages laboratory requests for Cigna Healthcare.' });
    expect(findPayers('Cigna Healthcare', doc).map(({ id }) => id)).toEqual(['cigna', 'evicore']);
  });

  it('is nobody when the name is unknown', () => {
    expect(findPayers('Meridian Harbor Health Plan', plain)).toEqual([]);
    expect(findPayers(null, plain)).toEqual([]);
  });
});

describe('a file for one purpose of a test', () => {
  it('is meant only where the notice speaks of that purpose', () => {
    expect(service('Colonoscopy with biopsy', ['45380'], 'The records show bleeding.')).toBeNull();
    expect(service('Bone density study', ['77080'])).toBeNull();
    expect(service('Colonoscopy', ['45378'], 'It was not billed as preventive care.')?.playbook.id).toBe('preventive-screening');
    expect(service('Mammogram', ['77067'], 'Code 77067')?.playbook.id).toBe('preventive-screening');
    expect(service('Colonoscopy', ['45385'], 'Your routine colonoscopy was coded as surgery.')?.playbook.id).toBe('preventive-screening');
  });

  it('gives way to the file that has both the code and a name', () => {
    expect(service('Circulating tumor DNA test (Signatera)', ['0340U'])?.playbook.id).toBe('residual-disease-testing');
  });
});
