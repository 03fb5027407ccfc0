// Tests the same faults in every service call of undo, removing, stopping, recovery and opening.
import { otherScenarios } from "./faultScenarios";
import { tryScenarios } from "./faultTrials";

tryScenarios(otherScenarios);
