// Everything works without this script; with it, less is lost and less is typed.
import { focusErrors } from "./islands/errors";
import { saveConversation } from "./islands/conversation";
import { countCharacters } from "./islands/count";
import { keepDrafts } from "./islands/drafts";
import { warnBeforeIdle } from "./islands/idle";
import { printOnRequest } from "./islands/print";
import { searchByKey } from "./islands/search";
import { sendOnce } from "./islands/send";
import { chooseTheme } from "./islands/theme";

chooseTheme();
searchByKey();
printOnRequest();
focusErrors();
countCharacters();
keepDrafts();
saveConversation();
sendOnce();
warnBeforeIdle();
