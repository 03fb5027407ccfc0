// Every service call of undoing, removing, stopping, recovering and opening fails once, fails late, and the run is killed there once.
import { otherScenarios } from "./faultScenarios";
import { tryScenarios } from "./faultTrials";

tryScenarios(otherScenarios);
