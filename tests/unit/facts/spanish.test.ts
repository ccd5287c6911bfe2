import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** A Spanish notice around the lines of a case. */
const notice = (lines: string) => `Plan Médico Puente Real
Apartado 4410, Bayamón, PR 00961

4 de agosto de 2026

Estimado señor Iglesias:

Hemos denegado el pago porque el servicio no es médicamente necesario.

${lines}`;

describe('Spanish notices', () => {
  it.each<[FactName, unknown, string]>([
    ['memberId', 'PR 0092 118', 'Número de identificación del afiliado: PR 0092 118'],
    ['memberId', 'PR-0092-118', 'Contrato núm.: PR-0092-118'],
    ['memberId', 'QZ4471908', 'Su número de miembro es QZ4471908.'],
    ['claimNumber', '26-771-0034', 'Núm. de reclamación: 26-771-0034'],
    ['claimNumber', '26-771-0034', 'N.º de reclamo: 26-771-0034'],
    ['claimNumber', '26-771-0034', 'Le escribimos sobre su reclamación número 26-771-0034.'],
    ['referenceNumber', 'AP-11820', 'N° de autorización previa: AP-11820'],
    ['groupNumber', '55-0198', 'Número del grupo: 55-0198'],
    ['noticeDate', '2026-08-03', 'Fecha de esta notificación: 3 de agosto del 2026'],
    ['serviceDate', '2026-07-09', 'Fecha de la cirugía: 9 de julio de 2026'],
    ['amount', 812.5, 'Monto no cubierto: $812.50'],
    ['appealWindow', { days: 90 }, 'Usted puede radicar una apelación dentro de noventa (90) días a partir del recibo de esta carta.'],
    ['appealWindow', { days: 180 }, 'Debe presentar su apelación dentro de los 180 días siguientes a la fecha de este aviso.'],
    ['appealWindow', { months: 6 }, 'Para apelar, tiene un plazo de seis meses desde la fecha en que recibió este aviso.'],
    ['appealWindow', { date: '2026-12-15' }, 'Debe presentar su apelación a más tardar el 15 de diciembre de 2026.'],
    ['appealWindow', null, 'Si usted apela, le enviaremos nuestra decisión dentro de 30 días.'],
    ['appealWindow', null, 'Puede pedir una copia de su expediente dentro de 30 días. Su derecho a apelar se explica en el folleto.'],
    ['appealPhone', '1-800-555-0166', 'Para presentar una apelación, llame al 1-800-555-0166.'],
    ['appealPhone', '787-555-0166', 'También puede apelar por teléfono al 787-555-0166.'],
    ['appealPhone', null, 'Usted puede apelar por escrito. Si tiene preguntas sobre su apelación, llame al 1-800-555-0190.'],
    ['appealFax', '787-555-0167', 'Envíe su apelación por fax al 787-555-0167.'],
    ['service', 'tomografía del tórax', 'Denegamos el pago por la tomografía del tórax, porque no hubo aprobación previa.'],
    ['service', 'colchón de presión alterna', 'Denegamos la cobertura del colchón de presión alterna.'],
    ['service', 'cirugía de la rodilla', 'Hemos denegado la reclamación por la cirugía de la rodilla.'],
    ['service', 'silla de ruedas eléctrica', 'Denegamos su solicitud de autorización para una silla de ruedas eléctrica.'],
    ['service', 'colonoscopia diagnóstica', 'Recibimos la solicitud de la Dra. Paz para una colonoscopia diagnóstica.'],
    [
      'service',
      'radiografía de tórax',
      'Recibimos una factura por una radiografía de tórax hecha el 2 de julio de 2026. No se pidió antes.',
    ],
    ['service', 'terapia del habla', 'Negamos su pedido de terapia del habla porque faltan datos.'],
    ['service', 'ecografía', 'Procesamos su reclamo por la ecografía con la Dra. Paz. No pagamos nada.'],
    ['appealPhone', '1-800-555-0166', 'Usted puede pedir una apelación. Llame al 1-800-555-0166, o escriba a la oficina de arriba.'],
    ['appealPhone', null, 'Usted puede pedir una apelación. Si tiene preguntas, llame al 1-800-555-0166.'],
    ['appealWindow', { days: 60 }, 'Usted puede pedir una apelación en 60 días.'],
    ['procedureCodes', ['45378'], 'El servicio es una colonoscopia (código 45378).'],
  ])('%s: %j', (name, value, lines) => expect(statedIn(notice(lines), name)).toEqual(value));
});
