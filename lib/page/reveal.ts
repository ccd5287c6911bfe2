import { squash } from '@/lib/document/blocks';
import type { Looks } from './looks';

/** Controls that swap the person, the language or the view: what they would show is not about this denial. */
const OTHERS =
  /\b(?:switch|change|choose|select|account|profile|settings?|family|household|dependents?|language|idioma|menu|filter|sort|notifications?|alerts?|sign|log|cart|chat|feedback|share|more actions)\b/i;
/** "Claims for Ann Sample", as a closed section: another member's, or the page would show them. */
const NAMED = /\b(?:[Cc]laims|[Cc]overage|[Bb]enefits|[Pp]lans?|[Rr]ecords|[Aa]ctivity) (?:for|of) \p{Lu}\p{L}{1,30} \p{Lu}/u;
/** Closed sections that explain words or the site in general: nothing in them was said about this claim. */
const GENERAL =
  /\b(?:glossary|definitions?|(?:what|words?) .{0,20}\bmeans?\b|terms (?:to know|you)|faqs?|frequently asked|how to read|common questions|help center|tips)\b/i;
/** Tabs whose panel belongs to the claim shown. */
const TABS =
  /\b(?:details?|deni(?:al|ed)|reasons?|appeals?|rights|services?|codes?|explanation|decision|determination|costs?|summary|notes?|remarks?|messages?|letters?|documents?|claim|why|status)\b/i;
/** Where a page keeps its own controls. */
export const NOT_CONTENT = 'header, nav, [role="banner"], [role="navigation"], [role="menu"], [role="menubar"], [role="toolbar"]';
/** What a control without any attribute that says so is called when it opens a section. */
const OPENS =
  /^(?:\W{0,3}(?:show|expand|see|view|read)\b.{0,40}\b(?:details?|more|reasons?|why|denial|notes?|codes?|explanation|services?|lines?|rights|decision)\b|(?:more|claim|denial|decision) (?:details?|info\w*)|details|why\b)/i;
/** What a control is called that says nothing but that it opens something. */
const ONLY_OPENS = /^(?:[^\p{L}\d]*\p{L}?|(?:show|hide|expand|collapse|open|close|view|see|toggle|more|details?|info\w*)\b.*)$/iu;
const CONTROLS =
  '[aria-expanded="false"], [role="tab"][aria-selected="false"], [data-bs-toggle="collapse"], [data-toggle="collapse"], [data-bs-toggle="modal"], [data-toggle="modal"], a[href^="#"], button:not([aria-expanded]):not([role="tab"]), [role="button"]:not([aria-expanded]), [onclick]:not(a):not(button):not(input)';
const MAX_CONTROLS = 600;
const MAX_PANELS = 8;
/** Characters of a title that opens a section. */
const MAX_TITLE = 120;

/**
 * The closed sections of a root that a visible control can open (accordions, "show details", tabs of the same claim):
 * they are read although they are not drawn. Menus and switches between family members are not.
 */
export function revealable(root: Document | ShadowRoot): Set<Element> {
  const panels = new Set<Element>();
  let seen = 0;
  for (const control of root.querySelectorAll(CONTROLS)) {
    if (!saysSo(control) && !OPENS.test(squash((control.textContent ?? '').slice(0, 120)))) continue;
    if (++seen > MAX_CONTROLS) break;
    for (const panel of panelsOf(control, root)) if (mayOpen(control, panel)) panels.add(panel);
  }
  return panels;
}

/** An attribute says that the control opens something. */
function saysSo(control: Element): boolean {
  return (
    control.hasAttribute('aria-expanded') ||
    control.getAttribute('role') === 'tab' ||
    /^(?:dialog|true)$/.test(control.getAttribute('aria-haspopup') ?? '') ||
    /collapse|modal/.test(toggleOf(control)) ||
    control.hasAttribute('popovertarget') ||
    control.hasAttribute('commandfor')
  );
}

function toggleOf(control: Element): string {
  return control.getAttribute('data-bs-toggle') ?? control.getAttribute('data-toggle') ?? '';
}

function panelsOf(control: Element, root: Document | ShadowRoot): Element[] {
  const named =
    control.getAttribute('aria-controls') ??
    control.getAttribute('popovertarget') ??
    control.getAttribute('commandfor') ??
    control.getAttribute('data-bs-target') ??
    control.getAttribute('data-target') ??
    control.getAttribute('href') ??
    '';
  const ids = named
    .trim()
    .split(/\s+/, MAX_PANELS)
    .map((id) => id.replace(/^#/, ''));
  if (ids[0] && !ids[0].includes('/')) return ids.flatMap((id) => root.getElementById(id) ?? []);
  // A disclosure without a reference: the section right after its control, or after the heading that holds it.
  if (control.hasAttribute('aria-controls')) return [];
  const holder = control.parentElement && /^h[1-6]$/i.test(control.parentElement.tagName) ? control.parentElement : control;
  return holder.nextElementSibling ? [holder.nextElementSibling] : [];
}

function mayOpen(control: Element, panel: Element): boolean {
  if (control.closest(NOT_CONTENT) || control.closest('[hidden], [aria-hidden="true"]')) return false;
  if (isBox(panel)) return opensBox(control, panel);
  if (control.hasAttribute('aria-haspopup') || !isSection(panel)) return false;
  const name = nameOf(control);
  if (control.getAttribute('role') === 'tab') return TABS.test(name) && !OTHERS.test(name);
  return !isOfOthers(name) && !GENERAL.test(name);
}

/** What a control is called that opens a box over the page which says why. */
const SAYS_WHY = /\b(?:why|reasons?|expla(?:in\w*|nation)|denial|denied|decision|determination|remarks?|notes?)\b/i;
/** What a control does with a decision instead. */
const DOES = /\b(?:appeal|dispute|upload|file|send|write|call|contact|download|print|add|edit|new)\b/i;

/** A box over the page that only tells something. */
function opensBox(control: Element, box: Element): boolean {
  const name = nameOf(control);
  return (
    SAYS_WHY.test(name) && !DOES.test(name) && !isOfOthers(name) && !GENERAL.test(name) && !box.querySelector('input, select, textarea')
  );
}

function isBox(panel: Element): boolean {
  return panel.localName === 'dialog' || /^(?:alert)?dialog$/.test(panel.getAttribute('role') ?? '');
}

/** Nothing that is chosen from, asked in or shown over the page. */
function isSection(panel: Element): boolean {
  const role = panel.getAttribute('role') ?? '';
  return !/^(?:menu|listbox|dialog|tooltip|grid|tree)$/.test(role) && !/^(?:NAV|MENU|DIALOG|TEMPLATE|SELECT)$/.test(panel.tagName);
}

/**
 * True for a closed section that opens although no attribute says so: right before it stand a few words that name a part of a claim
 * ("Why was this denied?") and nobody else's, and they are drawn as something to click or belong to a box that is ticked.
 */
export function opensByClick(panel: Element, looks: Looks): boolean {
  const tab = isSection(panel) ? tabLabel(panel) : null;
  if (tab) return TABS.test(nameOf(tab)) && !isSwitch(tab) && !GENERAL.test(nameOf(tab));
  const title = panel.previousElementSibling;
  if (!title || !isSection(panel) || title.hasAttribute('aria-haspopup') || (title.textContent ?? '').length > MAX_TITLE) return false;
  const name = nameOf(title);
  if (!TABS.test(name) || isOfOthers(name) || GENERAL.test(name) || title.closest(NOT_CONTENT)) return false;
  return (looks.isClickable(title) || ticks(title)) && !looks.look(title, title.localName, false).hidden;
}

/** The label of a box that is ticked to open what follows, as pages without scripts do. */
function ticks(title: Element): boolean {
  const id = title.localName === 'label' ? (title.getAttribute('for') ?? '') : '';
  const before = title.previousElementSibling;
  return id !== '' && before?.id === id && /^(?:checkbox|radio)$/.test(before.getAttribute('type') ?? '');
}

/** So many tabs stand beside each other at most. */
const MOST_TABS = 12;

/**
 * The label of the button that chooses a panel, where pages without scripts make tabs of a group of such buttons: as many panels stand
 * behind them, in their order, or in a box behind them.
 */
function tabLabel(panel: Element): Element | null {
  const beside = panel.parentElement;
  for (const holder of [beside, beside?.parentElement]) {
    if (!beside || !holder || holder.childElementCount > 4 * MOST_TABS || beside.childElementCount > 4 * MOST_TABS) return null;
    const buttons = [...holder.children].filter((one) => one.localName === 'input' && one.getAttribute('type') === 'radio');
    if (buttons.length === 0) continue;
    const panels = [...beside.children].filter((one) => /^(?:div|section|article|p|ul|table)$/.test(one.localName));
    const tabs = holder === beside && panels.length === buttons.length + 1 && panels[0]?.querySelector('label') ? panels.slice(1) : panels;
    const button = tabs.length === buttons.length ? buttons[tabs.indexOf(panel)] : undefined;
    if (!button?.id || buttons.length < 2) return null;
    return [...holder.querySelectorAll('label')].find((label) => label.getAttribute('for') === button.id) ?? null;
  }
  return null;
}

/** True for a part that may tell of the claim shown, by the title before it or, where that names nobody and nothing else, by its words. */
export function seemsOfClaim(panel: Element, speaks: boolean): boolean {
  if (!(isSection(panel) || isBox(panel)) || panel.closest(NOT_CONTENT)) return false;
  const title = panel.previousElementSibling;
  const name = title && (title.textContent ?? '').length <= MAX_TITLE ? nameOf(title) : '';
  return !isOfOthers(name) && !GENERAL.test(name) && (speaks || TABS.test(name));
}

function isOfOthers(name: string): boolean {
  return OTHERS.test(name) || NAMED.test(name);
}

/** True for a closed `<details>` about other members. */
export function isClosedAside(element: Element): boolean {
  if (element.localName !== 'details' || element.hasAttribute('open')) return false;
  const summary = element.firstElementChild;
  return summary?.localName === 'summary' && isOfOthers(nameOf(summary));
}

/** True for a control whose words only say that it opens something: "Details", "Show more", "+". */
export function opensByName(control: Element): boolean {
  return ONLY_OPENS.test(squash((control.textContent ?? '').slice(0, 120)));
}

/** True for a control that shows another person or view: neither its panel nor its own words are about this claim. */
export function isSwitch(control: Element): boolean {
  return isOfOthers(nameOf(control));
}

function nameOf(control: Element): string {
  return squash(`${control.getAttribute('aria-label') ?? ''} ${(control.textContent ?? '').slice(0, 300)}`).slice(0, 160);
}
