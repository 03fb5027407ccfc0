// Tests that every service call of a run that writes may fail, fail late, or be the last before the script is killed.
import { runScenarios } from "./faultScenarios";
import { tryScenarios } from "./faultTrials";

tryScenarios(runScenarios);
