// Every kind of chart; each defines its own element.
import './accrual.js';
import './distribution.js';
import './migration.js';
import './response.js';
import './shift.js';
import './study-flow.js';
import './waterfall.js';
import './survival.js';
import './forest.js';
import './course.js';
import './toxicity.js';
import './toxicity-map.js';
