// Service calls all over a run by several models, into every tab there is for them, fail once, fail late, and the run is killed there once.
import { severalScenarios } from "./faultScenarios";
import { tryScenarios } from "./faultTrials";

tryScenarios(severalScenarios);
