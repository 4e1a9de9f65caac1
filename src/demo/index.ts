export { buildDemo } from './build-demo.ts'
export { type DemoSignIn, demoPassword, demoSignIns } from './sign-ins.ts'
