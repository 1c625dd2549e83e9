/** What reads documents, as a program of its own: built as `npm run data` builds it, without the names that tsx notes. */
export {decode} from "../../../loaders/formats/index.js";
export {readDocument} from "../../../loaders/read.js";
