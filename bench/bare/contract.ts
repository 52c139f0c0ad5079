export type Decision = {
  readonly taskId: string;
  readonly outcome: string;
  readonly answerId: string;
  readonly by: string;
};
export type TaskToOpen = {
  readonly caseId: string;
  readonly taskId: string;
  readonly step: string;
  readonly at: number;
};

export interface Writes {
  openTask(task: TaskToOpen): Promise<void>;
  closeTask(task: Decision & { readonly caseId: string; readonly at: number }): Promise<void>;
  closeCase(input: { readonly caseId: string; readonly at: number }): Promise<void>;
}
