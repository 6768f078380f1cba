// Runs the script of answers.html in a document that has just what it asks for: rows with cells.
"use strict";

const fs = require("fs");
const vm = require("vm");

const page = fs.readFileSync(process.argv[2], "utf8");
const script = page.match(/<script>([\s\S]*)<\/script>/)[1];

function unescaped(text) {
  return text.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
}

class Element {
  constructor(text) {
    this.textContent = text || "";
    this.attributes = {};
    this.listeners = {};
    this.value = "";
    this.hidden = false;
    this.children = [];
  }

  addEventListener(name, call) { this.listeners[name] = call; }
  getAttribute(name) { return name in this.attributes ? this.attributes[name] : null; }
  hasAttribute(name) { return name in this.attributes; }
  setAttribute(name, value) { this.attributes[name] = value; }
  removeAttribute(name) { delete this.attributes[name]; }
  appendChild(child) { this.children.push(child); }
}

const [head, ...body] = page.match(/<table id="answers">[\s\S]*<\/table>/)[0].match(/<tr>[\s\S]*?<\/tr>/g);
const heads = head.match(/<th[^>]*>[^<]*<\/th>/g).map((cell) => {
  const element = new Element(unescaped(cell));
  if (cell.includes("data-numeric")) element.setAttribute("data-numeric", "");
  return element;
});
const rows = body.map((row) => {
  const element = new Element();
  element.cells = row.match(/<t[hd][^>]*>[\s\S]*?<\/t[hd]>/g).map((cell) => new Element(unescaped(cell)));
  return element;
});
const tableBody = new Element();
tableBody.rows = rows;
tableBody.appendChild = (fragment) => { tableBody.rows = fragment.children; };
const elements = { answers: new Element(), find: new Element(), problem: new Element(),
  verdict: new Element(), count: new Element(), filters: new Element(),
  more: new Element() };
elements.answers.tBodies = [tableBody];
elements.answers.tHead = { rows: [{ cells: heads }] };
elements.filters.hidden = true;

vm.runInNewContext(script, { window: new Element(), document: {
  getElementById: (id) => elements[id],
  createElement: () => new Element(),
  createDocumentFragment: () => new Element(),
}, Intl });

function must(holds, what) {
  if (!holds) {
    console.log(`bad: ${what}`);
    process.exit(1);
  }
}

function column(index) { return tableBody.rows.map((row) => row.cells[index].textContent); }
function shown() { return tableBody.rows.filter((row) => !row.hidden).length; }
function click(index) { heads[index].children[0].listeners.click(); }

must(rows.length > 4 && !elements.filters.hidden, "the filters are shown");
must(elements.count.textContent === `${rows.length} of ${rows.length}`, "all are shown at first");
click(5);
const rising = column(5).map(Number);
must(rising.every((x, i) => i === 0 || rising[i - 1] <= x), `numbers rise: ${rising}`);
must(heads[5].getAttribute("aria-sort") === "ascending", "the head says so");
click(5);
must(column(5).map(Number).every((x, i) => x === [...rising].reverse()[i]), "and fall");
click(3);
must(heads[5].getAttribute("aria-sort") === null, "one head at a time");
must(new Set(column(0)).size === rows.length, "no row is lost");
elements.verdict.value = "WA";
elements.verdict.listeners.change();
must(shown() === column(3).filter((word) => word === "WA").length && shown() > 0, "by verdict");
elements.verdict.value = "";
elements.find.value = "TWO WORDS";
elements.find.listeners.input();
must(shown() === 1 && elements.count.textContent === `1 of ${rows.length}`, "by text");
console.log("good");
