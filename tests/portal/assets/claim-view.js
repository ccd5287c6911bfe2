// Draws a claim 600 ms after the page has loaded, as a single-page portal does once its data arrives.
'use strict';

const claim = {
  number: '2026-0928-51776', member: 'June Tandy', id: 'MHH 4402-7718-03', group: '00871-B', visit: '09/16/2026', processed: '09/28/2026',
  title: 'MRI of the right knee, without contrast', code: '73721', diagnosis: 'M25.561', facility: 'Cobalt Point Imaging', by: 'Dr. Anselm Brody',
  billed: '$1,642.00', paid: '$0.00', owed: '$0.00',
};

const pair = (label, value) => `<div class="_q4s7u_6">${label}</div><div class="_q4s7u_9">${value}</div>`;

const draw = () => {
  document.getElementById('root-8d41').innerHTML = `
    <div class="_a8f3k_19">
      <div><h1>${claim.title}</h1><p class="_a8f3k_24">${claim.member} visited ${claim.facility} on ${claim.visit}</p></div>
      <span class="_z5q1r_6 _z5q1r_9">Denied</span>
    </div>
    <div class="_a8f3k_31">
      <div>
        <section class="_a8f3k_12 _n3x8j_2">
          <h2>Reason for denial</h2>
          <p>This scan needed our approval before the visit. We looked and found no prior authorization on file for ${claim.visit}, so we cannot pay ${claim.facility} for it.</p>
          <p>Because the facility is in our network, it may not bill you for this service.</p>
          <p><span>Remark codes: </span><span>CO-197 M62</span></p>
        </section>
        <section class="_a8f3k_12">
          <h2>Claim details</h2>
          <div class="_q4s7u_2">
            ${pair('Claim ID', claim.number)}
            ${pair('Patient', claim.member)}
            ${pair('Member ID', claim.id)}
            ${pair('Group number', claim.group)}
            ${pair('Date of service', claim.visit)}
            ${pair('Finalized date', claim.processed)}
            ${pair('Facility', claim.facility)}
            ${pair('Referred by', claim.by)}
            ${pair('Procedure code', claim.code)}
            ${pair('Diagnosis code', claim.diagnosis)}
          </div>
        </section>
      </div>
      <aside>
        <section class="_a8f3k_12">
          <h2>What it cost</h2>
          <dl class="_p2v7d_15">
            <div><dt>Amount billed</dt><dd>${claim.billed}</dd></div>
            <div><dt>Your plan paid</dt><dd>${claim.paid}</dd></div>
            <div><dt>You owe</dt><dd>${claim.owed}</dd></div>
          </dl>
        </section>
        <section class="_a8f3k_12">
          <h2>If you disagree</h2>
          <p>You or your doctor may appeal by March 27, 2027.</p>
          <a class="_w1y8e_4" href="dispute.html">Dispute this claim</a>
        </section>
      </aside>
    </div>`;
  document.title = `Claim ${claim.number} | Meridian Harbor Health Plan`;
};

window.addEventListener('load', () => setTimeout(draw, 600));
