// The main job in the real editor: see what is wrong in a control directory, understand it, and put it right.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { editor } from "./harness.mjs";
import { until } from "./window.mjs";

const SAMPLES = path.join(ROOT, "samples");

/** The lines of the book's file that name a host or a domain; the other 28 name a whole public suffix. */
const HONEST_LINES = [
	"localhost",
	".sea-star.com",
	"sea-star.com",
	".mailmagic.org",
	"mailmagic.org",
	".tramonline.com",
	"tramonline.com",
	".mailstandards.com",
	"mailstandards.com",
];
const COM_LINE = 14;

/** A test in which every window is photographed when it fails, and closed at the end. */
function editorTest(name, body) {
	test(name, { timeout: 180_000 }, async () => {
		const code = await editor();
		try {
			await body(code);
		} catch (error) {
			await code.photograph(name.replace(/[^a-z0-9]+/gi, "-"));
			throw error;
		} finally {
			await code.closeWindows();
		}
	});
}

/** A copy of a sample, because tests change it. */
function copyOf(code, sample) {
	const folder = code.folder(sample);
	fs.cpSync(path.join(SAMPLES, sample), folder, { recursive: true });
	return folder;
}

/** @param {Record<string, string>} files */
function folderOf(code, name, files) {
	const folder = code.folder(name);
	for (const [file, text] of Object.entries(files)) {
		fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		fs.writeFileSync(path.join(folder, file), text);
	}
	return folder;
}

const aboutRcpthosts = (rows) => rows.filter((row) => /public-suffix|\.[a-z]+/.test(row) && /at line \d+/.test(row));

editorTest("the book's rcpthosts has 28 red squiggles and 28 problems, each once", async (code) => {
	const folder = copyOf(code, "book");
	const window = await code.openWindow({ folder });
	await window.open(path.join(folder, "control/rcpthosts"));
	await window.seeSquiggles(28);
	assert.match(await window.language(), /qmail/i);
	await window.screenshot("squiggles");
	const rows = aboutRcpthosts(await window.problems());
	assert.equal(rows.length, 28, rows.join("\n"));
	assert.equal(new Set(rows).size, 28, "a finding is listed twice");
	await window.screenshot("problems");
});

editorTest("the hover over .com names an address that would be relayed, and what to do", async (code) => {
	const folder = copyOf(code, "book");
	const window = await code.openWindow({ folder });
	await window.open(path.join(folder, "control/rcpthosts"));
	await window.seeSquiggles(28);
	const text = await window.hover(COM_LINE, 2, /@[a-z0-9.-]+\.com\b/);
	assert.match(text, /remove/i);
	await window.screenshot("hover");
});

editorTest("one entry, then all, are removed by keyboard, and the other lines are saved as they were", async (code) => {
	const folder = copyOf(code, "book");
	const file = path.join(folder, "control/rcpthosts");
	const window = await code.openWindow({ folder });
	await window.open(file);
	await window.seeSquiggles(28);
	await window.quickFixes(COM_LINE);
	await window.screenshot("quick-fix");
	await window.fix(COM_LINE, "Remove this entry");
	await window.seeSquiggles(27);
	assert.ok(!(await window.lines()).includes(".com"));
	await window.fix(COM_LINE, "Remove all 27 public-suffix entries in this file");
	await window.seeSquiggles(0);
	await window.save();
	assert.equal(fs.readFileSync(file, "latin1"), `${HONEST_LINES.join("\n")}\n`);
	await until("no problem is left", async () => (await window.problemCount()) === "");
});
