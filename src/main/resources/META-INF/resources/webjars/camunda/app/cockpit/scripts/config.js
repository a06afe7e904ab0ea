/* In Camunda's own file everything is a comment: all else stays as it ships. */
export default {
  customScripts: ['scripts/plan-links']
};
