// Everything visible of a role and accessible name, in the order of the page.
// arguments: role; name or null; whether it must be the whole name.
const [wantedRole, wantedName, isWhole] = arguments;

const FIELDS = { checkbox: "checkbox", radio: "radio", number: "spinbutton", search: "searchbox", file: "file", range: "slider" };
const BUTTONS = ["button", "submit", "reset", "image"];
const TAGS = {
  ARTICLE: "article", BUTTON: "button", DETAILS: "group", DIALOG: "dialog", FIELDSET: "group",
  H1: "heading", H2: "heading", H3: "heading", H4: "heading", IMG: "img", LI: "listitem", MAIN: "main",
  METER: "meter", NAV: "navigation", OL: "list", OPTION: "option", OUTPUT: "status", PROGRESS: "progressbar",
  SELECT: "combobox", SUMMARY: "button", TABLE: "table", TD: "cell", TEXTAREA: "textbox", TR: "row", UL: "list",
};
const NAMED_BY_CONTENT = ["button", "cell", "checkbox", "columnheader", "heading", "link", "listitem", "menuitem",
  "menuitemradio", "option", "radio", "row", "rowheader", "switch", "tab", "gridcell", "treeitem"];

function roleOf(element) {
  const said = element.getAttribute("role");
  if (said) return said.split(" ")[0];
  if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
  if (element.tagName === "SECTION") return nameOf(element, "region") ? "region" : "";
  if (element.tagName === "TH") return element.scope === "row" ? "rowheader" : "columnheader";
  if (element.tagName === "INPUT") {
    if (BUTTONS.includes(element.type)) return "button";
    return FIELDS[element.type] ?? (element.list ? "combobox" : "textbox");
  }
  return TAGS[element.tagName] ?? "";
}

function nameOf(element, role) {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) {
    const labels = labelledBy.split(/\s+/).map((id) => document.getElementById(id));
    return tidy(labels.filter(Boolean).map(contentOf).join(" "));
  }
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map((label) => contentOf(label, element)).join(" "));
  if (element.tagName === "IMG") return tidy(element.alt);
  if (element.tagName === "FIELDSET") return tidy(contentOf(element.querySelector("legend") ?? document.createTextNode("")));
  if (NAMED_BY_CONTENT.includes(role)) return tidy(contentOf(element));
  return tidy(element.title || element.placeholder || "");
}

function contentOf(node, except) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node === except || node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
  const label = node.getAttribute("aria-label");
  if (label) return ` ${label} `;
  if (node.tagName === "IMG") return ` ${node.alt} `;
  if (getComputedStyle(node).display === "none") return "";
  const inner = [...node.childNodes].map((child) => contentOf(child, except)).join("");
  return getComputedStyle(node).display === "inline" ? inner : ` ${inner} `;
}

function tidy(text) {
  return text.replace(/\s+/g, " ").trim();
}

function isSeen(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");
}

// A cheap guess at who can have the role at all, so that names are asked of few.
const tags = Object.keys(TAGS).filter((tag) => TAGS[tag] === wantedRole);
const others = { link: "a", region: "section", rowheader: "th", columnheader: "th" };
const selector = [`[role~="${wantedRole}"]`, "input", ...tags, ...(others[wantedRole] ? [others[wantedRole]] : [])].join();
const covering = [...document.querySelectorAll("dialog:modal")].at(-1);
const found = [...(covering ?? document).querySelectorAll(selector)];
if (covering && wantedRole === "dialog") found.unshift(covering);

return found.filter((element) => {
  if (roleOf(element) !== wantedRole || !isSeen(element)) return false;
  if (wantedName === null) return true;
  const name = nameOf(element, wantedRole);
  return isWhole ? name === wantedName : name.includes(wantedName);
});
