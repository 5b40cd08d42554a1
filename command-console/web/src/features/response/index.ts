export { useProposal, type Proposal } from './proposal'
export { default as ProposalPanel } from './ProposalPanel.vue'
export { default as DecisionPanel } from './DecisionPanel.vue'
