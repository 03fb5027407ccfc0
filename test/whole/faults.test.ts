// Every service call of a run that writes fails once, fails late, and the run is killed there once.
import { runScenarios } from "./faultScenarios";
import { tryScenarios } from "./faultTrials";

tryScenarios(runScenarios);
