// Every kind of chart; each defines its own element.
import './response.js';
